using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>A wished time found in a sentence.</summary>
/// <param name="Span">Where.</param>
/// <param name="At">The instant, with the person's offset.</param>
/// <param name="NotBefore">True for "at" and "after", false for "by" and "before".</param>
public sealed record TimeMatch(TextSpan Span, DateTimeOffset At, bool NotBefore)
{
    /// <summary>True where it takes the place of a time that was said before: "at 3, no wait, at 4".</summary>
    public bool Corrects { get; init; }
}
