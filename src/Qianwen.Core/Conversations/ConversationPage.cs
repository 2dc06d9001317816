namespace Qianwen.Core.Conversations;

/// <summary>Some of a person's conversations, newest first.</summary>
/// <param name="Next">Where the next page begins; null on the last one. Opaque.</param>
public sealed record ConversationPage(IReadOnlyList<ConversationHeader> Conversations, string? Next);
