using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>A line of an offer before it is numbered.</summary>
public sealed record DraftLine(
    string ItemId,
    LocalizedText Name,
    int Quantity,
    Money UnitPrice,
    IReadOnlyList<OfferOption>? Options = null
);
