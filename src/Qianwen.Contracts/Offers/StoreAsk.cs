using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>Input of one quote: a leg, a provider and one of its stores.</summary>
public sealed record StoreAsk(
    string TaskId,
    string ConversationId,
    string Locale,
    string Key,
    Leg Leg,
    string ProviderId,
    string CapabilityId,
    StoreCandidate Store
);
