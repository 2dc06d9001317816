using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Api;

/// <summary>Body of <c>POST /api/plans</c>: understanding only, no effect.</summary>
/// <param name="Utterance">The sentence; may be empty where <paramref name="Conversation"/> ends with the person's turn.</param>
/// <param name="Now">The instant to resolve relative times against.</param>
/// <param name="Conversation">Earlier turns, oldest first.</param>
public sealed record PlanRequestBody(
    string? Utterance,
    string? Locale = null,
    DateTimeOffset? Now = null,
    IReadOnlyList<Turn>? Conversation = null
);
