using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>
/// Reads wished times of arrival, resolved against now: "in 30 minutes", "by 3pm", 下午三点前, 今晚7点半, 明天中午,
/// "half past eight".
/// </summary>
public static class TimeRecogniser
{
    /// <summary>All times of a text, in order.</summary>
    public static IReadOnlyList<TimeMatch> FindAll(string text, DateTimeOffset now)
    {
        var found = new List<TimeMatch>();
        Add(found, DurationRecogniser.FindAll(text, now));
        var clocks = (ChineseClock.FindAll(text, now), EnglishClock.FindAll(text, now));
        var (first, second) = Characters.HasHan(text) ? clocks : (clocks.Item2, clocks.Item1);
        Add(found, first);
        Add(found, second);
        return [.. found.OrderBy(time => time.Span.Start)];
    }

    private static void Add(List<TimeMatch> found, IEnumerable<TimeMatch> times) =>
        found.AddRange([.. times.Where(time => !found.Exists(other => other.Span.Overlaps(time.Span)))]);

    /// <summary>The span of a match.</summary>
    internal static TextSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);
}
