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
        foreach (
            var reader in (Func<string, DateTimeOffset, IEnumerable<TimeMatch>>[])
                [DurationRecogniser.FindAll, ChineseClock.FindAll, EnglishClock.FindAll]
        )
        {
            found.AddRange(reader(text, now).Where(time => !found.Any(other => other.Span.Overlaps(time.Span))));
        }
        return [.. found.OrderBy(time => time.Span.Start)];
    }

    /// <summary>The span of a match.</summary>
    internal static TextSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);
}
