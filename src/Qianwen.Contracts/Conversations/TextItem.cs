namespace Qianwen.Contracts.Conversations;

/// <summary>Something that was said.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
public sealed record TextItem(string Id, DateTimeOffset At, string? TaskId, string Role, string Text)
    : ConversationItem(Id, At, TaskId);
