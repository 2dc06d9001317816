using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>One product of an offer.</summary>
/// <param name="LineId"><c>line-1</c>, …; its place in the leg's items.</param>
/// <param name="ItemId">The store's item.</param>
/// <param name="UnitPrice">With options, before coupons.</param>
/// <param name="Total">Unit price × quantity.</param>
public sealed record OfferLine(
    string LineId,
    string ItemId,
    LocalizedText Name,
    int Quantity,
    Money UnitPrice,
    Money Total,
    IReadOnlyList<OfferOption> Options
);
