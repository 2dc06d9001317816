using Qianwen.Contracts.Conversations;

namespace Qianwen.Contracts.Api;

/// <summary>A conversation with its transcript.</summary>
/// <param name="Busy">True while a message is being handled.</param>
public sealed record ConversationResponse(
    string Id,
    DateTimeOffset CreatedAt,
    bool Busy,
    IReadOnlyList<ConversationItem> Items
);
