using Qianwen.Core.Planning.Recognisers.Reserved;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>
/// Finds days and spans of days in either language, counted from now. A weekday, a day of the month or a day of the year
/// without its year is the next one on or after today; a year that was said is kept, also a past one. Weeks begin on
/// Monday: "next Friday" and 下周五 are the Friday of the week after this one.
/// </summary>
public static class DateRecogniser
{
    /// <summary>All dates of a folded text, in order, none within another.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="now">The person's local time.</param>
    public static IReadOnlyList<DateMatch> FindAll(string folded, DateTimeOffset now)
    {
        var traits = TextTraits.Of(folded);
        var today = DateOnly.FromDateTime(now.Date);
        var said = new List<SaidDate>();
        if (traits.Digits)
        {
            said.AddRange(NumericDates.FindAll(folded));
        }
        if (traits.Han)
        {
            said.AddRange(ChineseDates.FindAll(folded, today));
            said.AddRange(ChineseRelativeDates.FindAll(folded, today));
        }
        if (traits.Latin)
        {
            said.AddRange(EnglishDates.FindAll(folded, today));
            said.AddRange(EnglishRelativeDates.FindAll(folded, today));
        }
        said.AddRange(Holidays.FindAll(folded, today));
        return said.Count == 0
            ? []
            : ReservedSpans.Without(folded, DateJoiner.Join(folded, Longest(said), today), date => date.Span);
    }

    private static List<SaidDate> Longest(List<SaidDate> said)
    {
        var kept = new List<SaidDate>(said.Count);
        foreach (var date in said.OrderByDescending(date => date.Span.Length).ThenBy(date => date.Span.Start))
        {
            if (!kept.Exists(other => other.Span.Overlaps(date.Span)))
            {
                kept.Add(date);
            }
        }
        kept.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return kept;
    }
}
