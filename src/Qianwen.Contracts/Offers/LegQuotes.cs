namespace Qianwen.Contracts.Offers;

/// <summary>All that was quoted for one leg.</summary>
public sealed record LegQuotes(string LegId, IReadOnlyList<Offer> Offers, IReadOnlyList<StoreRefusal> Refusals);
