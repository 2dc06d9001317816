using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>English clock times and parts of the day: "7pm", "half past eight in the night", "noon", "this evening".</summary>
internal static partial class EnglishTimes
{
    private const string HourWords = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string MinuteWords =
        "five|ten|twenty|twenty[ -]five|a quarter|quarter|half|fifteen|thirty|forty|forty[ -]five|fifty|fifteen|oh five";
    private const string Half = @"(?<ap>[ap])\.?\s?m\b\.?";

    /// <summary>What may follow an hour without anything that makes it one; "after 9 days" has another word.</summary>
    private const string NoThing =
        @"(?=\s{0,2}(?:$|[^a-z\d\s:.%/$€£¥-]|[.](?!\d)|-\s?\d{1,2}\s?(?:[ap]\.?m|$)|-\s?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|(?:at|in the|this|for|to|with|from|by|and|or|but|on|please|sharp|today|tonight|tomorrow|if|through|until|till|is|i|we|so|when|instead|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|o'clock|latest|ish|exactly|would|will|that|works?|because|then|near|earliest)\b))";

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789otfsenhqam");
    private static readonly SearchValues<char> PartStarts = SearchValues.Create("idtyaolfemnb");
    private static readonly SearchValues<string> PartHints = SearchValues.Create(
        ["morning", "noon", "evening", "night", "tonite", "lunch", "dinner", "breakfast"],
        StringComparison.Ordinal
    );

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidTime> FindAll(string text)
    {
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            if (Read(text, match) is { } time)
            {
                yield return time;
            }
        }
    }

    private static SaidTime? Read(string text, Match match)
    {
        var before = Limits().Match(text, 0, match.Index);
        var span = new TextSpan(before.Success ? before.Index : match.Index, match.Index + match.Length);
        var limit = LimitOf(match, before.Groups["lim"].Value);
        var part = PartOf(match);
        if (match.Groups["fixed"].Success)
        {
            var hour = match.Groups["fixed"].Value is "midnight" ? 24 : 12;
            return new SaidTime(span, hour, 0) { Exact = true, Limit = limit };
        }
        if (!match.Groups["h"].Success)
        {
            return new SaidTime(span, 0, 0)
            {
                Part = part,
                PartOnly = true,
                Limit = limit,
            };
        }
        var (said, minute) = Clock(match);
        if (said is < 0 or > 24 || minute is < 0 or > 59)
        {
            return null;
        }
        var written = match.Groups["m"].Success && (said > 12 || said == 0 || match.Groups["h"].Value[0] == '0');
        var half = match.Groups["ap"].Success ? match.Groups["ap"].Value[0] : ' ';
        var hourOfDay = half switch
        {
            'p' when said < 12 => said + 12,
            'a' when said == 12 => 0,
            _ => said,
        };
        return new SaidTime(span, hourOfDay, minute)
        {
            Exact = half != ' ' || written || said > 12 || match.Groups["hrs"].Success,
            Part = half == ' ' ? part : PartOfDay.None,
            Limit = limit,
            Bare = match.Groups["bare"].Success,
        };
    }

    private static (int Hour, int Minute) Clock(Match match)
    {
        var hour = Hour(match.Groups["h"].ValueSpan);
        if (match.Groups["past"].Success)
        {
            var minutes = Minute(match.Groups["mw"].ValueSpan);
            return match.Groups["past"].Value[0] is 'p' or 'a'
                ? (hour, minutes)
                : (hour is 1 or 13 ? 12 : hour - 1, 60 - minutes);
        }
        return (hour, match.Groups["m"].Success ? Minute(match.Groups["m"].ValueSpan) : 0);
    }

    private static int Hour(ReadOnlySpan<char> said) =>
        int.TryParse(said, CultureInfo.InvariantCulture, out var hour)
            ? hour
            : EnglishNumber.Word(said.ToString()) ?? -1;

    private static int Minute(ReadOnlySpan<char> said) =>
        int.TryParse(said, CultureInfo.InvariantCulture, out var minute)
            ? minute
            : said switch
            {
                "half" => 30,
                "quarter" or "a quarter" => 15,
                "oh five" => 5,
                _ => (int)(Numbers.Numerals.Parse(said) ?? -1),
            };

    private static PartOfDay PartOf(Match match) =>
        match.Groups["part"].Success ? PartsOfDay.Of(match.Groups["part"].Value)
        : match.Groups["tonight"].Success ? PartOfDay.Night
        : PartOfDay.None;

    private static TimeLimit LimitOf(Match match, string limit)
    {
        if (match.Groups["ish"].Success)
        {
            return match.Groups["ish"].Value is "or later" or "onwards" or "onward" ? TimeLimit.From
                : match.Groups["ish"].Value is "or earlier" or "at the latest" or "latest" ? TimeLimit.Until
                : TimeLimit.Around;
        }
        return limit switch
        {
            "" or "between" => TimeLimit.At,
            "around" or "about" or "approximately" or "roughly" or "close to" or "at around" or "at about" =>
                TimeLimit.Around,
            _ when limit.EndsWith("no earlier than") || limit.EndsWith("not before") => TimeLimit.From,
            _ when limit.EndsWith("no later than") || limit.EndsWith("not later than") => TimeLimit.Until,
            _ when limit.EndsWith("before") || limit.EndsWith("by") || limit.EndsWith("earlier than") =>
                TimeLimit.Until,
            _ when limit.EndsWith("until") || limit.EndsWith("till") => TimeLimit.Until,
            _ => TimeLimit.From,
        };
    }

    [GeneratedRegex(
        $@"\G(?<![\d:.$€£¥]|\b(?:gate|seat|room|flight|number|no)\s)\b(?:(?:(?<mw>{MinuteWords}|\d{{1,2}}) minutes? (?<past>past|after|to|before|till)|(?<mw>{MinuteWords}|[1-5]?[05]) (?<past>past)|(?<mw>half|a quarter|quarter|ten|twenty|twenty[ -]five|10|20|25) (?<past>to|till|after))\s(?<h>(?:{HourWords})\b|\d{{1,2}}\b(?![:.]\d))(?:\s?{Half}|{NoThing})|(?<h>\d{{1,2}})\s?[:.h]\s?(?<m>[0-5]\d)(?::[0-5]\d)?(?!\d|[.:]\d)(?:\s?{Half}|(?![.]?\d|\s?(?:km|k\b|kg|miles?|stars?|points?|yuan|%|usd|dollars?|元|分|星|块|公里|万|米|gb|g\b|ml|cm|inch)))(?<! \d\.\d\d)|(?<h>\d{{1,2}}|(?:{HourWords})\b)\s?(?:{Half}|o[' ]?clock\b(?:\s?{Half})?)|(?<h>{HourWords}) (?<m>five|ten|fifteen|twenty|twenty[ -]five|thirty|thirty[ -]five|forty|forty[ -]five|fifty|fifty[ -]five|oh five)\b(?:\s?{Half})?(?! (?:people|persons?|adults?|guests?|dollars?|minutes?|tickets?))|(?<h>[012]\d)(?<m>[0-5]\d)\s?(?<hrs>hrs|hours|h)\b|(?<=\bat )(?<h>[012]\d)(?<m>[0-5]\d)(?<hrs>){NoThing}|(?<fixed>noon|midday|mid-day|midnight)\b|(?<h>\d{{1,2}}|(?:{HourWords})\b)(?=\s(?:in the (?:early )?(?:morning|afternoon|evening|night)|at night|tonight|this (?:morning|afternoon|evening)|tomorrow (?:morning|afternoon|evening|night)))|(?:(?<=\b(?:at|by|before|after|until|till|from|around|about|past|since|between|than|to|and)\s(?:at )?)|(?<=\d\s?[-~]\s?)|(?=\d{{1,2}}\s?(?:-|to)\s?\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\b))(?<bare>(?<h>\d{{1,2}}|(?:{HourWords})\b)){NoThing})(?:,? (?:in the (?<part>(?:early )?(?:morning|afternoon|evening|night))|at (?<part>night)|(?<tonight>tonight)|(?=(?:this|tomorrow) (?:morning|afternoon|evening|night))))?(?<ish>-?ish\b|\s(?:or so|or later|onwards?|or earlier|at the latest|latest)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();

    /// <summary>Parts of the day that were named alone.</summary>
    public static IEnumerable<SaidTime> FindParts(string text)
    {
        if (!text.AsSpan().ContainsAny(PartHints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Parts(), text, PartStarts))
        {
            yield return Read(text, match)!.Value;
        }
    }

    [GeneratedRegex(
        $@"\G\b(?:(?:in the |during the |this |that |tomorrow |the (?:next|following) |yesterday |at |(?<=day |day's |\d (?!nights?)|\dth |\dst |\drd |the )|of the |late |early |for |(?<=\A\s{{0,3}}))(?<part>{PartsOfDay.English})(?<!for night)(?! (?:market|club|stand|bus|view|scene|shift|stay|in\b|life))|(?<tonight>tonight|tonite|last night)|(?<part>(?:early |late )?(?:morning|afternoon|evening|night))(?= (?:nonstop |direct |return )?(?:flights?|trains?|buses|bus\b|departures?|arrivals?|service|ride)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parts();

    /// <summary>What may stand before a time; read backwards from it.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:any ?time |some ?time )?(?<lim>no later than|not later than|no earlier than|later than|earlier than|not before|at or after|at or before|on or before|after|before|by|until|till|starting from|starting at|starting|from|at around|at about|around|about|approximately|roughly|close to|between|since|past|at the latest by)\s{1,2}(?:at )?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft
    )]
    private static partial Regex Limits();
}
