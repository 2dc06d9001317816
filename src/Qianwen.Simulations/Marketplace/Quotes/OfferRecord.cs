using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>What the store remembers of an offer it made.</summary>
/// <param name="Fingerprint">Of everything that is paid for: <see cref="OfferFingerprint"/>.</param>
/// <param name="Units">Units by item id.</param>
/// <param name="Surcharges">What was asked on top of the menu, by item id.</param>
/// <param name="StartsAt">When the kitchen was to begin.</param>
public sealed record OfferRecord(
    string Id,
    string StoreId,
    string Fingerprint,
    Money Total,
    IReadOnlyDictionary<string, int> Units,
    IReadOnlyDictionary<string, Money> Surcharges,
    DateTimeOffset ExpiresAt,
    DateTimeOffset StartsAt,
    DateTimeOffset ReadyBy
);
