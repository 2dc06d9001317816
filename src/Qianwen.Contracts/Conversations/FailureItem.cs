using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Conversations;

/// <summary>Something did not work out: why, what happened to the money, and what can be done next.</summary>
/// <param name="Code">Stable code: <c>no_offer</c>, <c>payment_declined</c>, <c>store_refused</c>, <c>over_limit</c>, <c>unknown_outcome</c>, …</param>
/// <param name="Text">Why, and what became of the money.</param>
/// <param name="Next">What can be done next.</param>
/// <param name="Alternatives">What could be had instead.</param>
public sealed record FailureItem(
    string Id,
    DateTimeOffset At,
    string? TaskId,
    string Code,
    string Text,
    string Next,
    IReadOnlyList<StoreAlternative> Alternatives
) : ConversationItem(Id, At, TaskId);
