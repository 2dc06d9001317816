using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Durable.Replay;

namespace Qianwen.LocalHost.Durable;

/// <summary>
/// Holds an orchestrator against a history that was recorded before, of a finished or of a waiting execution: code that has
/// running instances must replay what it did. Nothing is run but the orchestrator.
/// </summary>
public static class HistoryReplay
{
    /// <summary>Replays a history.</summary>
    /// <param name="instanceId">The id of the instance it was recorded of.</param>
    /// <param name="history">Its lines in order, as <see cref="HistoryEntry.Json"/>.</param>
    /// <param name="orchestrator">The code as it is now.</param>
    /// <param name="converter">How values become text; the default where null.</param>
    /// <exception cref="NonDeterministicOrchestrationException">
    /// The code does something else; the message names orchestrator, line, what was expected and what was done.
    /// </exception>
    /// <exception cref="ArgumentException">The history does not begin with the start of an execution.</exception>
    public static void Verify(
        string instanceId,
        IEnumerable<string> history,
        OrchestratorFunction orchestrator,
        DataConverter? converter = null
    )
    {
        ArgumentNullException.ThrowIfNull(history);
        var past = history.Select(HistoryJson.ReadEvent).ToList();
        var start =
            past.OfType<ExecutionStarted>().FirstOrDefault()
            ?? throw new ArgumentException(
                "The history does not begin with the start of an execution.",
                nameof(history)
            );
        var executor = new OrchestrationExecutor(
            new ExecutionIdentity(instanceId, 1, start.Name),
            new OneOrchestrator(orchestrator),
            converter ?? JsonDataConverter.Default,
            NullLoggerFactory.Instance,
            () => { }
        );
        executor.Replay(past);
        if (executor.Fatal is { } fatal)
        {
            throw fatal;
        }

        if (executor.HasForeignCode)
        {
            throw executor.Log.Mismatch("code on the orchestrator's thread", "code on another thread");
        }
    }

    private sealed class OneOrchestrator(OrchestratorFunction orchestrator) : IDurableFunctions
    {
        public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function)
        {
            function = orchestrator;
            return true;
        }

        public bool HasActivity(string name) => true;

        public Task<object?> RunActivityAsync(
            string name,
            string instanceId,
            string? inputJson,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("A replay runs no activity.");
    }
}
