using System.Diagnostics;
using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Benchmarks.Reporting;
using Qianwen.Benchmarks.Storage;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Time;

namespace Qianwen.Benchmarks.Durable;

/// <summary>A million waiting orchestrations on a database file: memory, disk, the start of the engine, and waking some.</summary>
internal static class WaitingReport
{
    private const int Wave = 5_000;
    private const int Woken = 1_000;
    private static readonly int[] Stops = [10_000, 100_000, 1_000_000];

    public static async Task<Section> RunAsync()
    {
        await using var file = new FileDatabase(commitsInGroups: true);
        var table = new MarkdownTable(
            0,
            "Waiting",
            "Started and put to wait",
            "Engine starts in",
            "Managed heap",
            "Process",
            "File",
            $"Waking {Woken}"
        );
        var (first, waiting) = (0, 0);
        foreach (var stop in Stops)
        {
            table.Add(await MeasureAsync(file, first, stop - waiting, stop));
            first += stop - waiting;
            waiting = stop - Woken;
        }

        return new Section(
            "Waiting instances",
            $"""
            Orchestrations that each wait for an event with a deadline (so each has an event to wait for and a timer), on a database
            file. They are started until so many wait; then the engine is stopped, another one starts on the file, and {Woken} of those
            started last get their event, all at once, and finish. The heap is what is in use after a full collection while all wait, the
            process is its working set then; in memory stay {new DurableEngineOptions().MaxLiveInstances} instances and the next {new DurableEngineOptions().MaxLiveTimers} timers,
            whatever waits on the disk. One run.

            {table}
            """
        );
    }

    /// <param name="file">The database.</param>
    /// <param name="first">The number of the next instance.</param>
    /// <param name="count">How many to start.</param>
    /// <param name="waiting">How many wait then.</param>
    private static async Task<string[]> MeasureAsync(FileDatabase file, int first, int count, int waiting)
    {
        var begin = Stopwatch.GetTimestamp();
        await FillAsync(file, first, count);
        var rate = count / Stopwatch.GetElapsedTime(begin).TotalSeconds;

        begin = Stopwatch.GetTimestamp();
        var work = new WorkTracker();
        await using var engine = NewEngine(file, work);
        await engine.StartAsync(CancellationToken.None);
        await work.WhenIdleAsync();
        var start = Stopwatch.GetElapsedTime(begin);
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var process = Environment.WorkingSet;

        begin = Stopwatch.GetTimestamp();
        var some = Enumerable.Range(0, Woken).Select(i => NameOf(first + (i * (count / Woken))));
        await Task.WhenAll(some.Select(id => WakeAsync(engine.Client, id)));
        var waking = Stopwatch.GetElapsedTime(begin);
        return
        [
            Figures.Count(waiting),
            Figures.PerSecond(rate),
            Figures.Milliseconds(start),
            Mebibytes(heap),
            Mebibytes(process),
            Mebibytes(file.Length),
            Figures.Milliseconds(waking),
        ];
    }

    private static async Task FillAsync(FileDatabase file, int first, int count)
    {
        var work = new WorkTracker();
        await using var engine = NewEngine(file, work);
        await engine.StartAsync(CancellationToken.None);
        for (var from = first; from < first + count; from += Wave)
        {
            var wave = Enumerable.Range(from, Math.Min(Wave, first + count - from));
            await Task.WhenAll(wave.Select(i => StartOneAsync(engine.Client, NameOf(i))));
            await work.WhenIdleAsync();
        }
    }

    private static string NameOf(int number) => "w" + number.ToString("D7", CultureInfo.InvariantCulture);

    private static Task<string> StartOneAsync(DurableTaskClient client, string id) =>
        client.ScheduleNewOrchestrationInstanceAsync(Waiting.Orchestrator, new StartOrchestrationOptions(id));

    private static async Task WakeAsync(DurableTaskClient client, string id)
    {
        await client.RaiseEventAsync(id, Waiting.Event, "on");
        var finished = await client.WaitForInstanceCompletionAsync(id);
        if (finished.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"Orchestration {id} ended as {finished.RuntimeStatus}.");
        }
    }

    private static DurableEngine NewEngine(FileDatabase file, WorkTracker work) =>
        new(
            new DurableEngineOptions { HubName = "benchmark" },
            file.Database,
            TimeProvider.System,
            work,
            new Waiting(),
            NullLoggerFactory.Instance
        );

    private static string Mebibytes(long bytes) =>
        (bytes / 1024.0 / 1024.0).ToString("#,0.0", CultureInfo.InvariantCulture) + " MiB";
}
