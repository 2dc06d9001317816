using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>Joins what was said in pieces: a weekday with its date, two ends of a span, the last day without its month.</summary>
internal static partial class DateJoiner
{
    /// <summary>The dates of a text with everything filled in.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="said">What was found, in order and without overlaps.</param>
    /// <param name="today">The earliest day a date without a year can mean.</param>
    public static IReadOnlyList<DateMatch> Join(string text, List<SaidDate> said, DateOnly today)
    {
        var dates = WithWeekdays(text, said);
        var found = new List<DateMatch>(dates.Count);
        for (var i = 0; i < dates.Count; i++)
        {
            if (
                i + 1 < dates.Count
                && Connects(text, dates[i], dates[i + 1])
                && Span(dates[i], dates[i + 1], today) is { } joined
            )
            {
                found.Add(joined);
                i++;
            }
            else if (ToBareDay(text, dates, i, today) is { } month)
            {
                found.Add(month);
            }
            else if (dates[i].FollowsOther)
            {
                var other = found.Count == 0 ? today : found[^1].Until ?? found[^1].Date;
                found.Add(new DateMatch(dates[i].Span, other.AddDays(1)));
            }
            else if (dates[i].Resolve(today) is { } date)
            {
                found.Add(new DateMatch(dates[i].Span, date, dates[i].Until));
            }
        }
        return found;
    }

    /// <summary>"Friday, December 4", 12月4号周五: the weekday says nothing new.</summary>
    private static List<SaidDate> WithWeekdays(string text, List<SaidDate> said)
    {
        var dates = new List<SaidDate>(said.Count);
        foreach (var date in said)
        {
            if (
                dates.Count > 0
                && dates[^1] is var last
                && last.NamesWeekday != date.NamesWeekday
                && last.Until is null
                && date.Until is null
                && Beside().IsMatch(text.AsSpan(last.Span.End, date.Span.Start - last.Span.End))
                && (last.NamesWeekday ? date : last) is var kept
                && (kept.Month is not null || kept.Day is not null || kept.Fixed is not null)
            )
            {
                var end = Closes(text, last.Span.End, date.Span.End);
                dates[^1] = kept with { Span = new TextSpan(last.Span.Start, end) };
                continue;
            }
            dates.Add(date);
        }
        return dates;
    }

    private static int Closes(string text, int gap, int end) =>
        gap < text.Length && text.AsSpan(gap, 1) is "(" && end < text.Length && text[end] == ')' ? end + 1 : end;

    private static bool Connects(string text, SaidDate first, SaidDate second) =>
        first.Until is null
        && second.Until is null
        && (
            Connector().IsMatch(text.AsSpan(first.Span.End, second.Span.Start - first.Span.End))
            || (
                text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim() is "and"
                && text.AsSpan(0, first.Span.Start).TrimEnd().EndsWith("between")
            )
        );

    private static DateMatch? Span(SaidDate first, SaidDate second, DateOnly today)
    {
        if (first.DayOnly && second is { Month: { } month, DayOnly: false })
        {
            first = first with { Month = month };
        }
        else if (first.DayOnly && second.Fixed is { } last && !second.NamesWeekday)
        {
            first = first with { Fixed = Calendars.Of(last.Year, last.Month, first.Day!.Value) };
        }
        else if (
            first.Fixed is null
            && first.Month is { } of
            && second.Fixed is { } end
            && end < today.AddYears(1) is var soon
        )
        {
            var year = soon && end >= today ? today.Year : end.Year;
            first = Calendars.Of(year, of, first.Day!.Value) is { } start
                ? first with
                {
                    Fixed = start <= end ? start : start.AddYears(-1),
                }
                : first;
        }
        return first.Resolve(today) is { } from && second.Resolve(from) is { } until && until >= from
            ? new DateMatch(new TextSpan(first.Span.Start, second.Span.End), from, until)
            {
                DateSpan = first.Span,
                UntilSpan = second.Span,
            }
            : null;
    }

    /// <summary>"May 1 - 5", "Dec 3 through 6", 12月3到6.</summary>
    private static DateMatch? ToBareDay(string text, List<SaidDate> dates, int index, DateOnly today)
    {
        var said = dates[index];
        if (said.Day is null && (said.Fixed is null || said.NamesWeekday || said.Until is not null))
        {
            return null;
        }
        var match = BareDay().Match(text, said.Span.End, text.Length - said.Span.End);
        if (
            !match.Success
            || (index + 1 < dates.Count && dates[index + 1].Span.Start < match.Index + match.Length)
            || said.Resolve(today) is not { } from
            || Numerals.ParseInt(match.Groups["d"].ValueSpan) is not { } day
            || Calendars.Of(from.Year, from.Month, day) is not { } until
            || until < from
        )
        {
            return null;
        }
        var digits = match.Groups["d"];
        var end = digits.Index + digits.Length;
        if (match.Groups["y"].Success)
        {
            var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            (from, until) = (from.AddYears(year - from.Year), until.AddYears(year - until.Year));
            end = match.Index + match.Length;
        }
        return new DateMatch(new TextSpan(said.Span.Start, end), from, until)
        {
            DateSpan = said.Span,
            UntilSpan = new TextSpan(digits.Index, digits.Index + digits.Length),
        };
    }

    [GeneratedRegex(@"\A[\s,，(（]{0,3}(?:the )?\z|\A,? the \z", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"\A\s{0,3}(?:-{1,2}|~|to|through|thru|until|till|up to|and ending(?: on)?|到|至|直到|一直到)\s{0,3}(?:on )?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Connector();

    [GeneratedRegex(
        @"\G(?:st|nd|rd|th)?\s{0,2}(?:-|~|to|through|thru|until|till|到|至)\s{0,2}(?:the )?(?<d>\d{1,2})(?![\d/:.-]*\d|\s{0,2}(?:[ap]\.?m\b|月|天|个|点|人|晚|people|adults|nights|days|%))(?:,?\s{1,2}(?<y>20\d{2})\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BareDay();
}
