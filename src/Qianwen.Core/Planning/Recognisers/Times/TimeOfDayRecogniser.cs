using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>
/// Finds times of day in either language: points ("7pm", 下午三点半), limits ("after 19:45", 九点之前), spans ("between 5
/// and 7pm", 八点到十点) and parts of the day ("morning", 晚上).
/// </summary>
public static partial class TimeOfDayRecogniser
{
    /// <summary>All times of a folded text, in order, none within another.</summary>
    public static IReadOnlyList<TimeOfDayMatch> FindAll(string folded)
    {
        var said = Said(folded);
        if (said.Count == 0)
        {
            return [];
        }
        var found = new List<TimeOfDayMatch>(said.Count);
        for (var i = 0; i < said.Count; i++)
        {
            if (i + 1 < said.Count && Connects(folded, said[i], said[i + 1]))
            {
                found.Add(Between(said[i], said[i + 1]));
                i++;
            }
            else if (!said[i].Bare || !IsEndOfOther(folded, said[i]))
            {
                found.Add(Single(said[i]));
            }
        }
        return ReservedSpans.Without(folded, found, time => time.Span);
    }

    private static List<SaidTime> Said(string text)
    {
        var traits = TextTraits.Of(text);
        var said = new List<SaidTime>();
        if (traits.Han)
        {
            said.AddRange(ChineseTimes.FindAll(text));
        }
        if (traits.Latin || (traits.Digits && text.Contains(':')))
        {
            Add(said, EnglishTimes.FindAll(text));
            Add(said, EnglishTimes.FindParts(text));
        }
        said.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return Settled(text, said);
    }

    private static void Add(List<SaidTime> said, IEnumerable<SaidTime> times) =>
        said.AddRange([.. times.Where(time => !said.Exists(other => other.Span.Overlaps(time.Span)))]);

    /// <summary>"tomorrow evening at 7", "at 7 this evening": the part settles the half of the day and is no time itself.</summary>
    private static List<SaidTime> Settled(string text, List<SaidTime> said)
    {
        for (var i = 0; i < said.Count; i++)
        {
            if (!said[i].PartOnly)
            {
                continue;
            }
            var clock =
                i > 0 && IsClockBeside(text, said[i - 1], said[i - 1].Span.End, said[i].Span.Start) ? i - 1
                : i + 1 < said.Count && IsClockBeside(text, said[i + 1], said[i].Span.End, said[i + 1].Span.Start)
                    ? i + 1
                : -1;
            if (clock >= 0)
            {
                said[clock] = said[clock] with { Part = said[clock].Exact ? PartOfDay.None : said[i].Part };
                said.RemoveAt(i--);
            }
        }
        return said;
    }

    private static bool IsClockBeside(string text, SaidTime clock, int from, int to) =>
        !clock.PartOnly
        && clock.Part == PartOfDay.None
        && from <= to
        && OnlyDay().IsMatch(text.AsSpan(from, to - from));

    private static bool Connects(string text, SaidTime first, SaidTime second)
    {
        var gap = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
        return first.PartOnly == second.PartOnly
            && (
                Connector().IsMatch(gap)
                || (gap.Trim() is "and" && text.AsSpan(first.Span.Start).StartsWith("between"))
                || (second.Limit == TimeLimit.Until && gap.Trim().IsEmpty && EndsSpan(text, second))
            );
    }

    private static bool EndsSpan(string text, SaidTime time) =>
        text.AsSpan(time.Span.Start) is var words && (words.StartsWith("until") || words.StartsWith("till"));

    /// <summary>A bare number after "to" or a dash that no clock time stands before is no time.</summary>
    private static bool IsEndOfOther(string text, SaidTime time)
    {
        var before = text.AsSpan(0, time.Span.Start).TrimEnd();
        return before.EndsWith("to") || before.EndsWith("and") || before.EndsWith("-") || before.EndsWith("~");
    }

    private static TimeOfDayMatch Single(SaidTime said)
    {
        if (said.PartOnly)
        {
            var (first, last) = said.Part.MinutesOf();
            return new TimeOfDayMatch(
                said.Span,
                said.Limit == TimeLimit.Until ? null : Time(said.Limit == TimeLimit.From ? last : first),
                said.Limit switch
                {
                    TimeLimit.Until => Time(first),
                    TimeLimit.From => null,
                    _ => Last(last),
                }
            )
            {
                PartOfDay = true,
                Approximate = said.Limit == TimeLimit.Around,
            };
        }
        var time = Time(said.Minutes);
        return new TimeOfDayMatch(
            said.Span,
            said.Limit == TimeLimit.Until ? null : time,
            said.Limit == TimeLimit.From ? null : time
        )
        {
            HalfSaid = said.HalfKnown,
            Approximate = said.Limit == TimeLimit.Around,
            DayShift = said.AfterMidnight ? 1 : 0,
        };
    }

    private static TimeOfDayMatch Between(SaidTime first, SaidTime second)
    {
        var span = new TextSpan(first.Span.Start, second.Span.End);
        if (first.PartOnly)
        {
            return new TimeOfDayMatch(span, Time(first.Part.MinutesOf().From), Last(second.Part.MinutesOf().To))
            {
                PartOfDay = true,
            };
        }
        var (from, to) = (first.Minutes, second.Minutes);
        if (!first.HalfKnown)
        {
            from = first.Hour % 12 * 60 + first.Minute;
            from += (from + 720 < to && second.HalfKnown) || (!second.HalfKnown && first.Hour < 7) ? 720 : 0;
        }
        if (!second.HalfKnown)
        {
            to = (second.Hour % 12 * 60) + second.Minute;
            to += to <= from ? 720 : 0;
        }
        return new TimeOfDayMatch(span, Time(from), Last(to)) { HalfSaid = first.HalfKnown || second.HalfKnown };
    }

    private static TimeOnly Time(int minutes) => new((long)(minutes % (24 * 60)) * TimeSpan.TicksPerMinute);

    /// <summary>The end of a span: midnight as its last minute, so that it stays after its beginning.</summary>
    private static TimeOnly Last(int minutes) => minutes >= 24 * 60 ? new TimeOnly(23, 59) : Time(minutes);

    [GeneratedRegex(
        @"\A\s{0,3}(?:-{1,2}|~|to|until|till|through|到|至|-)\s{0,3}(?:at )?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Connector();

    [GeneratedRegex(
        @"\A[\s,]{0,3}(?:at|around|about|on|by|,|of)?\s{0,3}(?:today|tomorrow|(?:on |this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))?\s{0,2}(?:at|around|about|,|的)?\s{0,3}\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyDay();
}
