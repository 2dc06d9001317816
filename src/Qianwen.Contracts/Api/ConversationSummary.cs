namespace Qianwen.Contracts.Api;

/// <summary>A conversation in the list of a person's conversations.</summary>
/// <param name="Busy">True while a message is being handled.</param>
public sealed record ConversationSummary(string Id, DateTimeOffset CreatedAt, bool Busy);
