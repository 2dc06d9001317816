using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>Dates in digits: 2026-12-01, 2026/12/1, 12/1, 12/1/2026, 25/12/2026.</summary>
internal static partial class NumericDates
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789");

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidDate> FindAll(string text)
    {
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            if (Read(match) is { } date)
            {
                yield return date;
            }
        }
    }

    private static SaidDate? Read(Match match)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        if (match.Groups["y"].Success)
        {
            var day = Calendars.Of(Number(match, "y"), Number(match, "m"), Number(match, "d"));
            return day is null ? null : new SaidDate(span) { Fixed = day };
        }
        var (month, dayOfMonth) = (Number(match, "a"), Number(match, "b"));
        if (month > 12)
        {
            (month, dayOfMonth) = (dayOfMonth, month);
        }
        if (match.Groups["z"].Success)
        {
            var day = Calendars.Of(Calendars.FullYear(Number(match, "z")), month, dayOfMonth);
            return day is null ? null : new SaidDate(span) { Fixed = day };
        }
        return month is >= 1 and <= 12 && dayOfMonth is >= 1 and <= 31 && !LooksLikeFraction(match, month, dayOfMonth)
            ? new SaidDate(span) { Month = month, Day = dayOfMonth }
            : null;
    }

    /// <summary>1/2, 3/4: half and three quarters, unless a word for a date stands before them.</summary>
    private static bool LooksLikeFraction(Match match, int month, int day) =>
        month < day && day <= 8 && month <= 4 && !match.Groups["cue"].Success;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\G(?<![\d./:]|\d,|\d{3}-)(?:(?<y>(?:19|20)\d{2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})|(?<cue>(?<=\b(?:on|by|from|until|till|date|dates|before|after|to|through|check-?in|check-?out|in|out|and|is|for)[ :]{1,2}))?(?<a>\d{1,2})/(?<b>\d{1,2})(?:/(?<z>(?:20)?\d{2}))?|(?<a>\d{1,2})(?<s>[-.])(?<b>\d{1,2})\k<s>(?<z>20\d{2}))(?![\d/%]|[.:]\d|\s?(?:cup|tsp|糖))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
