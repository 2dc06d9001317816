using System.Collections.Concurrent;
using System.Diagnostics;

namespace Qianwen.Simulation;

/// <summary>Runs many worlds and says which failed.</summary>
public static class Worlds
{
    private const int MostFailures = 10;
    private const int LastLines = 60;

    /// <summary>Runs worlds side by side.</summary>
    /// <returns>0 where every world kept the rules, else 1.</returns>
    public static async Task<int> RunAsync(
        ulong from,
        int count,
        int parallel,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        var reports = new ConcurrentBag<WorldReport>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            options,
            async (index, _) =>
            {
                var report = await SimulatedWorld.RunAsync(from + (ulong)index);
                reports.Add(report);
                if (report.Failure is not null && reports.Count(one => one.Failure is not null) <= MostFailures)
                {
                    await output.WriteLineAsync(Describe(report));
                }
            }
        );
        var failed = reports.Where(report => report.Failure is not null).Select(report => report.Seed).Order().ToList();
        await output.WriteLineAsync(
            $"{count} worlds in {watch.Elapsed.TotalSeconds:0} s ({count / watch.Elapsed.TotalSeconds:0.0} worlds/s), "
                + $"{reports.Sum(report => report.Steps):#,0} steps, {reports.Sum(report => report.Deaths)} deaths, "
                + $"{reports.Sum(report => report.Delivered)} orders delivered, {failed.Count} worlds failed"
        );
        if (failed.Count > 0)
        {
            await output.WriteLineAsync($"Failed seeds: {string.Join(", ", failed)}. Replay one with --seed N.");
        }

        return failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs one world and prints everything it did.</summary>
    /// <returns>0 where it kept the rules, else 1.</returns>
    public static async Task<int> ReplayAsync(ulong seed, TextWriter output)
    {
        var report = await SimulatedWorld.RunAsync(seed);
        foreach (var line in report.Transcript)
        {
            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync(
            $"seed {seed}: {report.Steps} steps, {report.Fingerprint}, {report.Failure ?? "all rules kept"}"
        );
        return report.Failure is null ? 0 : 1;
    }

    private static string Describe(WorldReport report) =>
        $"seed {report.Seed} failed: {report.Failure}\n  … {string.Join("\n  ", report.Transcript.TakeLast(LastLines))}\n";
}
