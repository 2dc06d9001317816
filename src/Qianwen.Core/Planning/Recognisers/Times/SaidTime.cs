using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>One clock time or part of the day as said, before its half of the day is settled.</summary>
/// <param name="Span">Where.</param>
/// <param name="Hour">0–24.</param>
/// <param name="Minute">0–59.</param>
internal readonly record struct SaidTime(TextSpan Span, int Hour, int Minute)
{
    /// <summary>The part of the day that was named with it or alone.</summary>
    public PartOfDay Part { get; init; }

    /// <summary>True where only the part was named.</summary>
    public bool PartOnly { get; init; }

    /// <summary>True where the hour cannot be of the other half: 19:45, 07:30, 3pm, noon.</summary>
    public bool Exact { get; init; }

    /// <summary>What was said beside it.</summary>
    public TimeLimit Limit { get; init; }

    /// <summary>True for a time of which words alone do not say that it is one: "7", "six".</summary>
    public bool Bare { get; init; }

    /// <summary>True where the half of the day is known.</summary>
    public bool HalfKnown => Exact || Part != PartOfDay.None;

    /// <summary>True for an hour after midnight that belongs to the evening before: 今晚一点, "midnight tonight".</summary>
    public bool AfterMidnight =>
        Minutes >= 24 * 60 || (!Exact && Part is PartOfDay.Night or PartOfDay.LateNight && Minutes < 5 * 60);

    /// <summary>Minutes after midnight; 1440 and more for the midnight that ends the day.</summary>
    public int Minutes
    {
        get
        {
            var hour = Exact ? Hour : Part.HourOf(Hour);
            return (hour * 60) + Minute;
        }
    }
}
