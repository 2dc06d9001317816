using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Benchmarks.Durable;

/// <summary>An orchestrator that waits for a person's word, with a deadline years away: an event and a timer.</summary>
internal sealed class Waiting : IDurableFunctions
{
    public const string Orchestrator = "Waiting";
    public const string Event = "Word";

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function)
    {
        function = name == Orchestrator ? RunAsync : null;
        return function is not null;
    }

    public bool HasActivity(string name) => false;

    public Task<object?> RunActivityAsync(
        string name,
        string instanceId,
        string? inputJson,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException($"There is no activity '{name}'.");

    private static async Task<object?> RunAsync(TaskOrchestrationContext context) =>
        await context.WaitForExternalEvent<string>(Event, TimeSpan.FromDays(1_000));
}
