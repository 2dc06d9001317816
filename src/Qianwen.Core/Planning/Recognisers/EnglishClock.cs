using System.Globalization;
using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Reads English clock times: "by 3pm", "tonight at 7:30", "half past eight", "tomorrow at noon".</summary>
public static partial class EnglishClock
{
    private const string Days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private const string Words = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string Day =
        $@"(?<day>today|tonight|tomorrow(?: (?<part>morning|afternoon|evening|night))?|this (?<part>morning|afternoon|evening)|(?:on |next |this )?(?:{Days})(?: (?<part>morning|afternoon|evening|night))?)";
    private const string Half = @"(?<ap>a\.?m\b\.?|p\.?m\b\.?)";

    private const string Clock =
        $@"(?:(?<past>half past|quarter past|a quarter past|quarter to|a quarter to)\s{{1,3}}(?<h>\d{{1,2}}|{Words})(?:\s{{0,3}}{Half})?|(?<h>\d{{1,2}})[:.](?<m>[0-5]\d)\s{{0,3}}{Half}?|(?<h>\d{{1,2}}|{Words})\s{{0,3}}(?:{Half}|o'clock(?:\s{{0,3}}{Half})?(?:\s{{1,3}}in the (?<part>morning|afternoon|evening))?|in the (?<part>morning|afternoon|evening))|(?<noon>noon|midday|midnight)|(?<=\b(?:by|before|at|until|till)\s)(?<h>\d{{1,2}})(?=\s{{0,3}}(?:$|[,.;!?]|sharp|today|tonight|tomorrow|latest|please)))";

    /// <summary>All clock times of a text.</summary>
    public static IEnumerable<TimeMatch> FindAll(string text, DateTimeOffset now)
    {
        foreach (var match in Pattern().Matches(text).Cast<Match>())
        {
            if (Read(match, now) is { } time)
            {
                yield return time;
            }
        }
    }

    private static TimeMatch? Read(Match match, DateTimeOffset now)
    {
        var day = match.Groups["day"].Value;
        var part = day == "tonight" ? "night" : match.Groups["part"].Value;
        var clock = Clocked(match) ?? Default(part.Length == 0 && day is not ("" or "today") ? "morning" : part);
        if (clock is not { } time || time.Hour > 24)
        {
            return null;
        }
        var half = match.Groups["ap"].Success ? (match.Groups["ap"].Value[0] == 'a' ? 0 : 12) : HalfOf(part);
        var reading = new ClockReading(DayOffset(day, now), time.Hour, time.Minute, time.Exact ? null : half);
        var by =
            match.Groups["prep"].Value is "by" or "before" or "no later than" or "not later than" or "until" or "till";
        var at = reading.Resolve(now);
        return new TimeMatch(TimeRecogniser.SpanOf(match), at, !by);
    }

    private static (int Hour, int Minute, bool Exact)? Clocked(Match match)
    {
        if (match.Groups["noon"].Success)
        {
            return match.Groups["noon"].Value == "midnight" ? (24, 0, true) : (12, 0, true);
        }
        if (!match.Groups["h"].Success)
        {
            return null;
        }
        var said = match.Groups["h"].Value;
        var hour = int.TryParse(said, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : EnglishNumber.Word(said) ?? 99;
        return match.Groups["past"].Value switch
        {
            "" => (
                hour,
                match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0,
                false
            ),
            "half past" => (hour, 30, false),
            var past when past.EndsWith("past", StringComparison.Ordinal) => (hour, 15, false),
            _ => (hour == 1 ? 12 : hour - 1, 45, false),
        };
    }

    private static (int Hour, int Minute, bool Exact)? Default(string part) =>
        part switch
        {
            "morning" => (9, 0, true),
            "afternoon" => (15, 0, true),
            "evening" or "night" => (19, 0, true),
            _ => null,
        };

    private static int? HalfOf(string part) =>
        part switch
        {
            "morning" => 0,
            "afternoon" or "evening" or "night" => 12,
            _ => null,
        };

    private static int? DayOffset(string day, DateTimeOffset now)
    {
        if (day.Length == 0)
        {
            return null;
        }
        if (day.StartsWith("tomorrow", StringComparison.Ordinal))
        {
            return 1;
        }
        var wanted = Array.FindIndex(Days.Split('|'), name => day.Contains(name, StringComparison.Ordinal)) + 1;
        if (wanted == 0)
        {
            return 0;
        }
        var today = now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek;
        return (wanted - today + 7) % 7;
    }

    [GeneratedRegex(
        $@"\b(?:(?:(?:(?:make sure |ensure |so )?(?:that )?(?:it|they|everything)(?: all)? (?:arrives?|gets? here|comes?|is here|is delivered|are delivered)|delivered|arriv(?:e|ing)|here|ready|delivery|deliver(?: it| them)?)\s{{1,3}})?(?<prep>by|before|at|around|about|after|no later than|not later than|until|till|for)\s{{1,3}})?(?:{Day}(?:\s{{0,3}},?\s{{0,3}}(?:(?<prep>by|before|at|around|after|no later than)\s{{1,3}})?{Clock})?|{Clock}(?:\s{{0,3}},?\s{{0,3}}{Day})?)(?![\w%])(?:\s{{0,3}}(?:sharp|at the latest|latest))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
