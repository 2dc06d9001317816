using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Benchmarks.Durable;

/// <summary>One orchestrator that calls five activities one after another; the activities do nothing.</summary>
internal sealed class FiveSteps : IDurableFunctions
{
    public const string Orchestrator = "FiveSteps";
    public const int Steps = 5;
    private const string Activity = "Step";

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function)
    {
        function = name == Orchestrator ? RunAsync : null;
        return function is not null;
    }

    public bool HasActivity(string name) => name == Activity;

    public Task<object?> RunActivityAsync(
        string name,
        string instanceId,
        string? inputJson,
        CancellationToken cancellationToken
    ) => Task.FromResult<object?>(1);

    private static async Task<object?> RunAsync(TaskOrchestrationContext context)
    {
        var sum = 0;
        for (var step = 0; step < Steps; step++)
        {
            sum += await context.CallActivityAsync<int>(Activity, step);
        }

        return sum;
    }
}
