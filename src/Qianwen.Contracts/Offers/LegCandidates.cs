namespace Qianwen.Contracts.Offers;

/// <summary>Stores of one provider that are worth asking, and those that are not.</summary>
public sealed record LegCandidates(
    string ProviderId,
    string CapabilityId,
    IReadOnlyList<StoreCandidate> Stores,
    IReadOnlyList<StoreRefusal> Refusals
);
