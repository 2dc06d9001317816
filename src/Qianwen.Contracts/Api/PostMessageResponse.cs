namespace Qianwen.Contracts.Api;

/// <summary>The message was taken and is being handled.</summary>
public sealed record PostMessageResponse(string ConversationId, string MessageId);
