using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>English dates by month, day of the month or weekday: "March 3rd, 2027", "the 8th", "next Friday".</summary>
internal static partial class EnglishDates
{
    private const string Year = @"(?:\s{0,2},?\s{0,2}(?:of |in )?(?<y>(?:19|20)\d{2})(?![\d:]))?";
    private const string NoClock = @"(?![:.]?\d|\s?(?:[ap]\.?m\b|%|o'clock|people|persons?|adults?|tickets?|rooms?))";

    /// <summary>Words that may follow "the 8th" where it is a date; a thing after it ("the 8th floor") makes it none.</summary>
    private const string NoThing =
        @"(?=\s{0,2}(?:$|[^a-z\s\d]|(?:at|in|for|to|with|from|by|and|or|but|morning|afternoon|evening|night|please|if|around|about|through|thru|until|till|is|was|would|will|i|we|he|she|they|that|then|as|also|before|after|on|so|when|instead|this|next|an?|because|it|my|our|check\w*|return\w*|leav\w*|depart\w*|arriv\w*|coming|back|via|are|works?|should|can|could|not|no|now|the|you|do|any|only|since|and)\b))";

    private static readonly SearchValues<string> MonthHints = SearchValues.Create(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "month"],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<string> OrdinalHints = SearchValues.Create(
        ["1st", "2nd", "3rd", "0th", "1th", "2th", "3th", "4th", "5th", "6th", "7th", "8th", "9th", "the "],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<string> WeekdayHints = SearchValues.Create(
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> MonthStarts = SearchValues.Create("jfmasondt0123456789eh");
    private static readonly SearchValues<char> DayStarts = SearchValues.Create("t0123456789");
    private static readonly SearchValues<char> WeekdayStarts = SearchValues.Create("aotnlcfumws");

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidDate> FindAll(string text, DateOnly today)
    {
        var months = text.AsSpan().ContainsAny(MonthHints);
        foreach (var match in months ? Candidates.Matches(MonthAndDay(), text, MonthStarts) : [])
        {
            if (ReadMonthDay(match, today) is { } date)
            {
                yield return date;
            }
        }
        foreach (
            var match in text.AsSpan().ContainsAny(OrdinalHints) ? Candidates.Matches(DayAlone(), text, DayStarts) : []
        )
        {
            if (DayOf(match) is { } day and >= 1 and <= 31)
            {
                yield return new SaidDate(SpanOf(match)) { Day = day };
            }
        }
        foreach (
            var match in text.AsSpan().ContainsAny(WeekdayHints)
                ? Candidates.Matches(Weekdays(), text, WeekdayStarts)
                : []
        )
        {
            yield return ReadWeekday(match, today);
        }
        foreach (var match in months ? Candidates.Matches(MonthAlone(), text, MonthStarts) : [])
        {
            yield return ReadMonth(match, today);
        }
    }

    private static SaidDate? ReadMonthDay(Match match, DateOnly today)
    {
        if (DayOf(match) is not { } day)
        {
            return null;
        }
        if (match.Groups["rel"].Success)
        {
            var of = today.AddMonths(match.Groups["rel"].Value == "next" ? 1 : 0);
            return Calendars.Of(of.Year, of.Month, day) is { } inMonth
                ? new SaidDate(SpanOf(match)) { Fixed = inMonth }
                : null;
        }
        var month = EnglishMonths.MonthOf(match.Groups["mon"].Value);
        if (!match.Groups["y"].Success)
        {
            return day is >= 1 and <= 31 ? new SaidDate(SpanOf(match)) { Month = month, Day = day } : null;
        }
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        return Calendars.Of(year, month, day) is { } date ? new SaidDate(SpanOf(match)) { Fixed = date } : null;
    }

    private static SaidDate ReadWeekday(Match match, DateOnly today)
    {
        var weekday = EnglishMonths.WeekdayOf(match.Groups["wd"].Value);
        var said = new SaidDate(SpanOf(match)) { NamesWeekday = true };
        if (match.Groups["ahead"].Success)
        {
            var ahead = match.Groups["ahead"].Value.Contains("two", StringComparison.Ordinal) ? 14 : 7;
            return said with { Fixed = Calendars.NextWeekday(today, weekday).AddDays(ahead) };
        }
        if (match.Groups["week"].Success)
        {
            var weeks = match.Groups["week"].Value switch
            {
                "this week" => 0,
                "next week" => 1,
                _ => 2,
            };
            return said with { Fixed = Calendars.WeekdayOf(today, weekday, weeks) };
        }
        return match.Groups["rel"].Value switch
        {
            "following" => said with { Fixed = Calendars.NextWeekday(today.AddDays(1), weekday) },
            "next" => said with { Fixed = Calendars.WeekdayOf(today, weekday, 1) },
            "last" => said with { Fixed = Calendars.NextWeekday(today, weekday).AddDays(-7) },
            "this" => said with { Fixed = Calendars.WeekdayOf(today, weekday, 0) },
            _ => said with { Weekday = weekday },
        };
    }

    /// <summary>"in December", "March 2027": the whole month, what is left of it where it has begun.</summary>
    private static SaidDate ReadMonth(Match match, DateOnly today)
    {
        var month = EnglishMonths.MonthOf(match.Groups["mon"].Value);
        var year =
            match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture)
            : month >= today.Month ? today.Year
            : today.Year + 1;
        return MonthSpan(SpanOf(match), new DateOnly(year, month, 1), today);
    }

    /// <summary>A month from its first day, or from today where it has begun.</summary>
    internal static SaidDate MonthSpan(TextSpan span, DateOnly first, DateOnly today)
    {
        var last = Calendars.EndOfMonth(first);
        return new SaidDate(span) { Fixed = first < today && last >= today ? today : first, Until = last };
    }

    private static int? DayOf(Match match) =>
        match.Groups["d"].Success
            ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture)
            : Ordinals.ValueOf(match.Groups["dw"].Value);

    private static TextSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);

    [GeneratedRegex(
        $@"\G\b(?:(?<rel>next|this) month,? (?:on )?the (?<d>\d{{1,2}})(?:st|nd|rd|th)\b|(?<mon>{EnglishMonths.Month}),?\s{{0,2}}(?:the )?(?:(?<d>\d{{1,2}})(?:st|nd|rd|th)?\b{NoClock}|(?<dw>{Ordinals.Pattern})){Year}|\b(?:the )?(?:(?<d>\d{{1,2}})(?:st|nd|rd|th)?|(?<dw>{Ordinals.Pattern}))\s{{0,2}}-?(?:day )?(?:of )?(?:(?<mon>{EnglishMonths.Month}){Year}|(?<=of )(?<rel>this|next) month\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(
        $@"\G(?:(?:\bthe |(?<=(?:\b(?:on|by|from|until|till|to|through|thru|and|before|after|-)|\A)\s{{0,2}}))(?<d>\d{{1,2}})(?:st|nd|rd|th)\b{NoThing}|(?<=day,? )(?<d>\d{{1,2}})(?:st|nd|rd|th)\b|(?<=\b(?:on|by|from|until|till|through|before) )the (?<dw>{Ordinals.Pattern}){NoThing})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayAlone();

    [GeneratedRegex(
        $@"\G(?<!\bevery )\b(?:(?:(?<ahead>(?:a|one|two) weeks? (?:from|on|after)) )?(?:(?:the )?(?:(?<rel>this|next|last)(?: coming)?|coming|(?<rel>following)|upcoming) )?(?:(?<wd>{EnglishMonths.Weekday})|(?<=\b(?:on|this|next|by|from|until|till|to|through|thru|last|and|or|-) ?)(?<wd>(?:wed|sat|sun)\b)\.?)(?:(?<ahead> week\b)|,? (?<week>next week|this week|the week after next)\b)?|(?<week>next week|this week),? (?:on )?(?<wd>{EnglishMonths.Weekday}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Weekdays();

    [GeneratedRegex(
        $@"\G(?:(?<=\b(?:in|during|for|this|next|of|until|early|late|mid) )(?<mon>{EnglishMonths.Month})(?!\s{{0,2}}\d{{1,2}}(?!\d)){Year}|\b(?<mon>{EnglishMonths.Month}),?\s(?<y>20\d{{2}})(?![\d:]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MonthAlone();
}
