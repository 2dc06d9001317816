using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>
/// Reads wished times of arrival, resolved against now: "in 30 minutes", "by 3pm", 下午三点前, 今晚7点半, 明天中午,
/// "half past eight".
/// </summary>
public static partial class TimeRecogniser
{
    /// <summary>All times of a text, in order.</summary>
    public static IReadOnlyList<TimeMatch> FindAll(string text, DateTimeOffset now)
    {
        var found = new List<TimeMatch>();
        Add(found, DelayRecogniser.FindAll(text, now));
        var clocks = (ChineseClock.FindAll(text, now), EnglishClock.FindAll(text, now));
        var (first, second) = Characters.HasHan(text) ? clocks : (clocks.Item2, clocks.Item1);
        Add(found, first);
        Add(found, second);
        if (found.Count > 0 && NowToo().Match(text) is { Success: true, Groups: var groups })
        {
            var at = new TextSpan(groups["now"].Index, groups["now"].Index + groups["now"].Length);
            Add(found, [new TimeMatch(at, now, true)]);
        }
        return
        [
            .. found
                .OrderBy(time => time.Span.Start)
                .Select(time => time with { Corrects = Correction().IsMatch(text[..time.Span.Start]) }),
        ];
    }

    private static void Add(List<TimeMatch> found, IEnumerable<TimeMatch> times) =>
        found.AddRange([.. times.Where(time => !found.Exists(other => other.Span.Overlaps(time.Span)))]);

    /// <summary>The span of a match.</summary>
    internal static TextSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);

    /// <summary>"2 now and 3 tomorrow": "now" beside another time is a time of its own.</summary>
    [GeneratedRegex(
        @"\b(?<now>now)\s*(?:,|;)?\s*(?:and|then|plus|but)\b|(?<now>现在)(?:先|就|要|给我|帮我)*[来点要送].{1,16}[,;。]?(?:明天|后天|今晚|明早|明晚|晚上|下午|中午)[^,。;]{0,8}(?:再|另外|还要|还|又)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NowToo();

    [GeneratedRegex(
        @"(?:\b(?:no wait|wait|sorry|actually|i mean|make (?:it|that)|rather|no)\b|不对|说错了|改成|改到|还是)[\s,]*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Correction();
}
