using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Frames;

/// <summary>"2 now and 3 tomorrow": two times that cannot both be that of one order.</summary>
public static class SeveralTimes
{
    private const int LongestRange = 6;

    /// <summary>The words of both; null where there is one time, a range, or a correction.</summary>
    public static (string First, string Second)? In(IReadOnlyList<(TimeMatch Time, string Words)> times)
    {
        for (var i = 1; i < times.Count; i++)
        {
            var (before, after) = (times[i - 1], times[i]);
            var gap = after.Time.Span.Start - before.Time.Span.End;
            if (gap > LongestRange && after.Time.At != before.Time.At && !after.Time.Corrects)
            {
                return (before.Words, after.Words);
            }
        }
        return null;
    }
}
