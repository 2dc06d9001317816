using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Conversations;

/// <summary>A question that waits for an answer.</summary>
public sealed record QuestionItem(
    string Id,
    DateTimeOffset At,
    string? TaskId,
    string Text,
    string Argument,
    IReadOnlyList<QuestionChoice> Choices
) : ConversationItem(Id, At, TaskId);
