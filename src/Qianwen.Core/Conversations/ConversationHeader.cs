using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Conversations;

/// <summary>A conversation without its transcript.</summary>
/// <param name="LastSequence">Number of its newest item; 0 for none.</param>
/// <param name="Question">The open question.</param>
/// <param name="TaskIds">Its tasks, newest first, at most ten.</param>
/// <param name="Handling">Ids of messages being handled.</param>
public sealed record ConversationHeader(
    string Id,
    string PersonId,
    DateTimeOffset CreatedAt,
    long LastSequence,
    OpenQuestion? Question,
    IReadOnlyList<string> TaskIds,
    IReadOnlyList<string> Handling
);
