namespace Qianwen.Contracts.Conversations;

/// <summary>Input of the message orchestrator.</summary>
/// <param name="MessageId">Id of the person's text item; also gives the instance id.</param>
public sealed record MessageInput(
    string ConversationId,
    string MessageId,
    string PersonId,
    string Text,
    string? Locale,
    GeoPoint? Location
);
