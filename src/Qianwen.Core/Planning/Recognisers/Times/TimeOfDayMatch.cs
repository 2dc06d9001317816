using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>A time of day found in a sentence.</summary>
/// <param name="Span">Where, in the folded text; with the words that limit it ("after", 之前), without "at" and "on".</param>
/// <param name="From">The time, or the earliest; null for "before …".</param>
/// <param name="To">The latest; equal to <paramref name="From"/> for a point in time, null for "after …".</param>
public sealed record TimeOfDayMatch(TextSpan Span, TimeOnly? From, TimeOnly? To)
{
    /// <summary>
    /// False where only an hour from 1 to 12 was said and nothing tells its half of the day: 1 to 6 were then read as the
    /// afternoon, 7 to 12 as said. <see cref="InOtherHalf"/> is the other reading.
    /// </summary>
    public bool HalfSaid { get; init; } = true;

    /// <summary>True for a part of the day ("morning", 晚上) without a clock time.</summary>
    public bool PartOfDay { get; init; }

    /// <summary>True for "around six", 七点左右.</summary>
    public bool Approximate { get; init; }

    /// <summary>Days to add to a day named beside it: 1 for "midnight tonight", otherwise 0.</summary>
    public int DayShift { get; init; }

    /// <summary>The same time twelve hours apart.</summary>
    public TimeOfDayMatch InOtherHalf() =>
        this with
        {
            From = From?.AddHours(12),
            To = To?.AddHours(12),
            HalfSaid = true,
        };

    /// <summary>The argument of a capability, with the person's words.</summary>
    public TimeArgument ToArgument(FoldedText folded) => new(folded.Words(Span), From, To);
}
