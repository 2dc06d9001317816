using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>A part of a sentence between two pauses.</summary>
/// <param name="Span">Where, without the pause that ends it.</param>
/// <param name="Text">Its folded text.</param>
/// <param name="EndsSentence">True where a full stop, not a comma, follows.</param>
public sealed record Clause(TextSpan Span, string Text, bool EndsSentence)
{
    /// <summary>What it does.</summary>
    public ClauseRole Role { get; init; }

    /// <summary>How many of its first characters only lead to the matter ("can I get").</summary>
    public int LeadIn { get; init; }
}
