namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>What is known of a wish before its words are read.</summary>
/// <param name="Asked">The argument that was asked for, if any: it takes what nothing else claims.</param>
/// <param name="Continues">True where the conversation has spoken of the wish before.</param>
/// <param name="Required">What its operation needs.</param>
internal sealed record FillHints(string? Asked, bool Continues, IReadOnlyList<string> Required);
