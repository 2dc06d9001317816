using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>One branch of a chain.</summary>
/// <param name="Name">With its chain: 霸王茶姬（西溪亲橙里店）.</param>
/// <param name="UnitsPerMinute">What its kitchen makes in a minute.</param>
/// <param name="Queue">How long an order waits before it is begun.</param>
/// <param name="MinimumOrder">Least subtotal.</param>
/// <param name="Rating">0…5.</param>
public sealed record Store(
    string Id,
    Chain Chain,
    string City,
    LocalizedText Name,
    GeoPoint Location,
    OpeningHours Hours,
    int UnitsPerMinute,
    TimeSpan Queue,
    Money MinimumOrder,
    double Rating,
    IReadOnlyList<Coupon> Coupons
);
