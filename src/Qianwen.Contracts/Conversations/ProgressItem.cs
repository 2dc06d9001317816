namespace Qianwen.Contracts.Conversations;

/// <summary>A step that was made.</summary>
/// <param name="Stage"><c>understood</c>, <c>searching</c>, <c>quoted</c>, <c>refused</c>, <c>authorised</c>, <c>placed</c>, <c>captured</c>, <c>voided</c>, <c>refunded</c>, …</param>
public sealed record ProgressItem(string Id, DateTimeOffset At, string? TaskId, string Stage, string Text)
    : ConversationItem(Id, At, TaskId);
