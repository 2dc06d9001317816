namespace Qianwen.Cli.Asking;

/// <summary>The conversation that was held last on this data, so that it can be looked at again.</summary>
public sealed record LastConversation(string ConversationId, string Person, string Locale);
