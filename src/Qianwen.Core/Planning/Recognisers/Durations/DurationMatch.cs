using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Durations;

/// <summary>A length of time found in a sentence.</summary>
/// <param name="Span">Where, in the folded text.</param>
/// <param name="Seconds">How long. A night is a day, a month 30 days, a year 365.</param>
public sealed record DurationMatch(TextSpan Span, long Seconds)
{
    /// <summary>The nights that were said, by themselves or with the days (三天两晚).</summary>
    public int? Nights { get; init; }

    /// <summary>The argument of a capability, with the person's words.</summary>
    public DurationArgument ToArgument(FoldedText folded) => new(folded.Words(Span), Seconds);
}
