using Qianwen.Benchmarks.Reporting;

namespace Qianwen.Benchmarks.Storage;

/// <summary>Group commit beside one commit a write, in turns, so that both meet the same noise.</summary>
internal static class CommitComparison
{
    /// <summary>How many runs of each; the medians are published.</summary>
    public const int Rounds = 3;

    /// <summary>The table of a comparison.</summary>
    /// <param name="thing">What is counted.</param>
    /// <param name="loads">How many of them at once, and how many in a run.</param>
    /// <param name="run">One run on a database of its own.</param>
    public static async Task<MarkdownTable> RunAsync(
        string thing,
        IReadOnlyList<(int AtOnce, int Total)> loads,
        Func<FileDatabase, int, int, Task<Throughput>> run
    )
    {
        var table = new MarkdownTable(
            0,
            "At once",
            $"Group commit: {thing}",
            "commits each",
            $"One commit a write: {thing}",
            "commits each",
            "Ratio"
        );
        foreach (var (atOnce, total) in loads)
        {
            var (grouped, alone) = await CompareAsync(atOnce, total, run);
            table.Add(
                Figures.Count(atOnce),
                Figures.PerSecond(grouped.Rate),
                Figures.Count(grouped.CommitsEach),
                Figures.PerSecond(alone.Rate),
                Figures.Count(alone.CommitsEach),
                Figures.Ratio(grouped.Rate, alone.Rate)
            );
        }

        return table;
    }

    private static async Task<(Throughput Grouped, Throughput Alone)> CompareAsync(
        int atOnce,
        int total,
        Func<FileDatabase, int, int, Task<Throughput>> run
    )
    {
        await RunAsync(true, atOnce, Math.Max(atOnce, 10));
        List<Throughput> grouped = [];
        List<Throughput> alone = [];
        for (var round = 0; round < Rounds; round++)
        {
            grouped.Add(await RunAsync(true, atOnce, total));
            alone.Add(await RunAsync(false, atOnce, total));
        }

        return (Median(grouped), Median(alone));

        async Task<Throughput> RunAsync(bool commitsInGroups, int workers, int count)
        {
            await using var file = new FileDatabase(commitsInGroups);
            return await run(file, workers, count);
        }
    }

    private static Throughput Median(IEnumerable<Throughput> runs) =>
        runs.OrderBy(run => run.Rate).ElementAt(Rounds / 2);
}
