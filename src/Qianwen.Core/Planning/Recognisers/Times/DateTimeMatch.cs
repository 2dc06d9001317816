using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>An instant or a span of time found in a sentence.</summary>
/// <param name="Span">Where, in the folded text: the day with its time.</param>
/// <param name="From">The instant, or the earliest, with the person's offset; null for "before …".</param>
/// <param name="To">The latest; equal to <paramref name="From"/> for a point in time, null for "after …".</param>
public sealed record DateTimeMatch(TextSpan Span, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>True where the day was named; false for a delay ("in two hours").</summary>
    public bool DaySaid { get; init; } = true;
}
