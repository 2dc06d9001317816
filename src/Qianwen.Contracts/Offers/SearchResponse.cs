namespace Qianwen.Contracts.Offers;

/// <summary>Stores worth asking, nearest first, at most twenty; and stores that cannot serve it, with the reason.</summary>
public sealed record SearchResponse(IReadOnlyList<StoreCandidate> Stores, IReadOnlyList<StoreRefusal> Refusals);
