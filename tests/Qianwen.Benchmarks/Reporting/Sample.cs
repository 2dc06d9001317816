using System.Diagnostics;

namespace Qianwen.Benchmarks.Reporting;

/// <summary>The durations of single calls, in ascending order.</summary>
internal sealed class Sample
{
    private const int WarmUps = 300;
    private const int Most = 3_000;
    private readonly TimeSpan[] _sorted;

    private Sample(IEnumerable<TimeSpan> times) => _sorted = [.. times.Order()];

    /// <summary>How many calls were measured.</summary>
    public int Count => _sorted.Length;

    /// <summary>Half of the calls took no longer.</summary>
    public TimeSpan Median => Quantile(0.5);

    /// <summary>99 of 100 calls took no longer.</summary>
    public TimeSpan P99 => Quantile(0.99);

    /// <summary>Measures calls one by one, warm, until there are 3,000 or the time is up.</summary>
    public static Sample OfWarmCalls(Action call, TimeSpan budget)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < WarmUps && Stopwatch.GetElapsedTime(begin) < budget; i++)
        {
            call();
        }

        return Measure(call, Most, budget);
    }

    /// <summary>Measures calls one by one, the first ones too.</summary>
    public static Sample OfCalls(Action call, int count) => Measure(call, count, TimeSpan.MaxValue);

    private static Sample Measure(Action call, int count, TimeSpan budget)
    {
        var times = new List<TimeSpan>(count);
        var begin = Stopwatch.GetTimestamp();
        while (times.Count < count && Stopwatch.GetElapsedTime(begin) < budget)
        {
            var start = Stopwatch.GetTimestamp();
            call();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return new Sample(times);
    }

    private TimeSpan Quantile(double share) => _sorted[(int)Math.Ceiling(share * _sorted.Length) - 1];
}
