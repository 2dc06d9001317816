using System.Diagnostics;
using Qianwen.LocalHost.Storage;

namespace Qianwen.Benchmarks.Storage;

/// <summary>What one run achieved.</summary>
/// <param name="Count">How many things it did.</param>
/// <param name="Elapsed">How long they took together, in real time.</param>
/// <param name="Commits">How many commits the database made for them.</param>
internal sealed record Throughput(int Count, TimeSpan Elapsed, long Commits)
{
    /// <summary>Things per second.</summary>
    public double Rate => Count / Elapsed.TotalSeconds;

    /// <summary>Commits per thing.</summary>
    public double CommitsEach => (double)Commits / Count;

    /// <summary>Runs <paramref name="work"/>, which does <paramref name="count"/> things on the database.</summary>
    public static async Task<Throughput> MeasureAsync(LocalDatabase database, int count, Func<Task> work)
    {
        var commits = database.Commits;
        var start = Stopwatch.GetTimestamp();
        await work();
        return new Throughput(count, Stopwatch.GetElapsedTime(start), database.Commits - commits);
    }

    /// <summary>Spreads <paramref name="count"/> calls over workers that each do one after another.</summary>
    public static Task SpreadAsync(int count, int workers, Func<int, Task> one) =>
        Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        for (var i = worker; i < count; i += workers)
                        {
                            await one(i);
                        }
                    })
                )
        );
}
