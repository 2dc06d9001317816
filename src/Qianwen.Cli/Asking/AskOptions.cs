namespace Qianwen.Cli.Asking;

/// <summary>How a conversation is held.</summary>
/// <param name="Text">What the person says; null to look on only.</param>
/// <param name="Locale">Language of the terminal and of the answers.</param>
/// <param name="ConversationId">The conversation to go on with; null for a new one.</param>
/// <param name="AcceptFirst">True to accept the first proposal without asking, unless it leaves out something that was asked for.</param>
public sealed record AskOptions(string? Text, string Locale, string? ConversationId, bool AcceptFirst);
