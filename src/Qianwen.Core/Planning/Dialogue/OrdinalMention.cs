using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>One of several things, by its place: "the second one", 第二杯.</summary>
/// <param name="Number">From 1; 0 for the last.</param>
/// <param name="Span">Where it was said.</param>
public readonly record struct OrdinalMention(int Number, TextSpan Span)
{
    /// <summary>The text without these words.</summary>
    public string Without(string text) => $"{text[..Span.Start].TrimEnd()} {text[Span.End..].TrimStart()}".Trim();
}
