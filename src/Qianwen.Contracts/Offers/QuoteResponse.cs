namespace Qianwen.Contracts.Offers;

/// <summary>Offers of one store (several where the words fit several items), or why there is none.</summary>
public sealed record QuoteResponse(IReadOnlyList<Offer> Offers, StoreRefusal? Refusal);
