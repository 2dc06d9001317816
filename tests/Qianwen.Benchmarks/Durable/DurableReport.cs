using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Benchmarks.Reporting;
using Qianwen.Benchmarks.Storage;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Time;

namespace Qianwen.Benchmarks.Durable;

/// <summary>How many durable steps the local engine takes in a second on a database file.</summary>
internal static class DurableReport
{
    private static readonly (int AtOnce, int Total)[] Loads = [(1, 60), (32, 960)];

    public static async Task<Section> RunAsync()
    {
        var table = await CommitComparison.RunAsync("steps", Loads, RunAsync);
        return new Section(
            "Durable engine",
            $"""
            Orchestrations of {FiveSteps.Steps} activities, one after another, on a database file; started by clients that each wait for
            theirs to complete before they start the next. A step is one activity with the orchestrator's turn that follows; the
            commits of start and end are spread over the steps. Every commit is flushed to the disk. Medians of
            {CommitComparison.Rounds} runs each, in turns; the ratio is group commit over the baseline.

            {table}
            """
        );
    }

    private static async Task<Throughput> RunAsync(FileDatabase file, int atOnce, int total)
    {
        await using var engine = new DurableEngine(
            new DurableEngineOptions { HubName = "benchmark" },
            file.Database,
            TimeProvider.System,
            new WorkTracker(),
            new FiveSteps(),
            NullLoggerFactory.Instance
        );
        await engine.StartAsync(CancellationToken.None);
        return await Throughput.MeasureAsync(
            file.Database,
            total * FiveSteps.Steps,
            () => Throughput.SpreadAsync(total, atOnce, _ => CompleteOneAsync(engine.Client))
        );
    }

    private static async Task CompleteOneAsync(DurableTaskClient client)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(FiveSteps.Orchestrator);
        var finished = await client.WaitForInstanceCompletionAsync(id);
        if (finished.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"Orchestration {id} ended as {finished.RuntimeStatus}.");
        }
    }
}
