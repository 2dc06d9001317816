using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>Finds instants where the day and the time are said together, and delays from now.</summary>
public static partial class DateTimeRecogniser
{
    /// <summary>All instants of a folded text, in order, none within another.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="now">The person's local time; its offset is that of the instants.</param>
    public static IReadOnlyList<DateTimeMatch> FindAll(string folded, DateTimeOffset now)
    {
        var found = new List<DateTimeMatch>(Delays.FindAll(folded, now));
        var times = TimeOfDayRecogniser.FindAll(folded);
        if (times.Count > 0)
        {
            var dates = DateRecogniser.FindAll(folded, now);
            foreach (var time in times)
            {
                if (dates.FirstOrDefault(date => IsBeside(folded, date, time)) is { } date)
                {
                    found.Add(Join(date, time, now));
                }
            }
        }
        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return found;
    }

    /// <summary>A day with a time of that day: the half of the day that was not said is the one still to come.</summary>
    public static DateTimeMatch Join(DateMatch date, TimeOfDayMatch time, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(time);
        var span = new TextSpan(Math.Min(date.Span.Start, time.Span.Start), Math.Max(date.Span.End, time.Span.End));
        var read =
            !time.HalfSaid && (At(date, time.To ?? time.From, now) ?? now) < now && (time.To ?? time.From)?.Hour < 12
                ? time.InOtherHalf()
                : time;
        var match = new DateTimeMatch(span, At(date, read.From, now), At(date, read.To, now));
        var shift = read.DayShift;
        var ends = match.To < match.From ? 1 : 0;
        return match with { From = match.From?.AddDays(shift), To = match.To?.AddDays(shift + ends) };
    }

    private static DateTimeOffset? At(DateMatch date, TimeOnly? time, DateTimeOffset now) =>
        time is { } clock ? new DateTimeOffset(date.Date.ToDateTime(clock), now.Offset) : null;

    private static bool IsBeside(string text, DateMatch date, TimeOfDayMatch time)
    {
        if (date.Span.Overlaps(time.Span))
        {
            return true;
        }
        var (from, to) =
            date.Span.End <= time.Span.Start ? (date.Span.End, time.Span.Start) : (time.Span.End, date.Span.Start);
        return Joins().IsMatch(text.AsSpan(from, to - from));
    }

    [GeneratedRegex(
        @"\A[\s,]{0,3}(?:at|on|around|about|by|in the|the|of|的|在|大概|大约|t)?[\s,]{0,3}\z|\A[\s,]{0,2}(?:in the )?(?:morning|afternoon|evening|night)[\s,]{0,2}(?:at|around)?\s?\z|\A(?:早上|上午|中午|下午|晚上)的?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joins();
}
