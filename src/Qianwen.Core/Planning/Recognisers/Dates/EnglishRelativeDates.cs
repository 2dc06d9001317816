using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>English dates counted from today: "tomorrow", "in 3 days", "next week", "this weekend".</summary>
internal static partial class EnglishRelativeDates
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["toda", "toni", "tomo", "tommo", "tmr", "morrow", "yester", "day", "week", "month", "year", "night", "this "],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> Starts = SearchValues.Create("tdyl2iaofnsezwmpc013456789h");

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidDate> FindAll(string text, DateOnly today)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            var said =
                match.Groups["follows"].Success ? new SaidDate(span) { FollowsOther = true }
                : match.Groups["third"].Success ? Third(match, span, today)
                : match.Groups["day"].Success ? new SaidDate(span) { Fixed = today.AddDays(Offset(match)) }
                : match.Groups["n"].Success ? Counted(match, span, today)
                : Period(match.Groups["rel"].Value, match.Groups["unit"].Value, span, today);
            if (said is { } date)
            {
                yield return date;
            }
        }
    }

    private static int Offset(Match match) =>
        match.Groups["day"].Value switch
        {
            "day after tomorrow" => 2,
            "day after today" => 1,
            "day before yesterday" => -2,
            "yesterday" or "last night" => -1,
            var day when day[0] is 't' or '2' && day is not ("today" or "tonight" or "tonite" or "this") => 1,
            _ => 0,
        };

    private static SaidDate? Counted(Match match, TextSpan span, DateOnly today)
    {
        var said = match.Groups["n"].Value;
        var number =
            said is "a" or "an" ? 1
            : said is "a couple of" or "couple of" ? 2
            : Numerals.ParseInt(said);
        if (number is not (>= 0 and < 1000))
        {
            return null;
        }
        var from = match.Groups["from"].Value == "tomorrow" ? today.AddDays(1) : today;
        var steps = match.Groups["ago"].Success ? -number.Value : number.Value;
        var day = match.Groups["unit"].Value[0] switch
        {
            'd' or 'n' => from.AddDays(steps),
            'w' => from.AddDays(7 * steps),
            'y' => from.AddYears(Math.Clamp(steps, -100, 100)),
            _ => from.AddMonths(steps),
        };
        return new SaidDate(span) { Fixed = day };
    }

    private static SaidDate? Period(string which, string unit, TextSpan span, DateOnly today)
    {
        var steps = which switch
        {
            "next" or "the following" or "following" => 1,
            "last" or "past" or "previous" => -1,
            "after next" => 2,
            _ => 0,
        };
        var monday = Calendars.Monday(today).AddDays(7 * steps);
        switch (unit)
        {
            case "weekend":
                return new SaidDate(span) { Fixed = Later(monday.AddDays(5), today, steps), Until = monday.AddDays(6) };
            case "week":
                return new SaidDate(span) { Fixed = Later(monday, today, steps), Until = monday.AddDays(6) };
            case "month":
                return EnglishDates.MonthSpan(span, new DateOnly(today.Year, today.Month, 1).AddMonths(steps), today);
            case "year":
                var first = new DateOnly(today.Year + steps, 1, 1);
                return new SaidDate(span) { Fixed = Later(first, today, steps), Until = first.AddYears(1).AddDays(-1) };
            default:
                return null;
        }
    }

    private static SaidDate Third(Match match, TextSpan span, DateOnly today)
    {
        var steps = match.Groups["rel"].Value == "next" ? 1 : 0;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(steps);
        var third = match.Groups["third"].Value switch
        {
            "end" => '底',
            "middle" => '中',
            _ => '初',
        };
        return ChineseDates.Third(third, month, span, today);
    }

    /// <summary>What has passed of the current week, month or year is not meant.</summary>
    private static DateOnly Later(DateOnly day, DateOnly today, int steps) => steps == 0 && day < today ? today : day;

    [GeneratedRegex(
        $@"\G\b(?:(?:the )?(?<day>day after tomorrow|day before yesterday|day after today)|(?:the )?(?<follows>(?:next|following) day|day after(?! t))|(?<day>today|tonight|tonite|yesterday|last night)|(?<day>tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|2morrow)|(?<day>this) (?=morning\b|afternoon\b|evening\b|night\b)|(?:in|after) (?:exactly |about )?(?<n>{Numerals.Digits}|{Numerals.English}|a couple of|an?) ?(?<unit>days?|nights|weeks?|months?|years?)(?:'s?)?(?: time\b| from (?:now|today))?|(?<n>{Numerals.Digits}|{Numerals.English}|a couple of|an?) ?(?<unit>days?|weeks?|months?|years?) (?:from (?<from>now|today|tomorrow)|later|hence|(?<ago>ago))|(?:the )?(?:(?<unit>week|month) (?<rel>after next)|(?<rel>this coming|this|next|the following|following|coming|last|past|previous) (?<unit>weekend|week|month|year)(?! (?:of|from|after))|(?<rel>the )?(?<unit>weekend)|(?<third>end|beginning|start|middle) of (?<rel>the|this|next) month))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
