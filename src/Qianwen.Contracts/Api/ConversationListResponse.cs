namespace Qianwen.Contracts.Api;

/// <summary>A person's conversations, newest first.</summary>
/// <param name="Next">Pass it as <c>after</c> to go on; null on the last page.</param>
public sealed record ConversationListResponse(IReadOnlyList<ConversationSummary> Conversations, string? Next);
