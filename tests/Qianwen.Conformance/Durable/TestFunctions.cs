using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Conformance.Durable;

/// <summary>Orchestrators and activities by delegate, with a count of how often each activity ran.</summary>
public sealed class TestFunctions : IDurableFunctions
{
    private readonly ConcurrentDictionary<string, OrchestratorFunction> _orchestrators = new(
        StringComparer.OrdinalIgnoreCase
    );

    private readonly ConcurrentDictionary<string, Func<string?, CancellationToken, Task<object?>>> _activities = new(
        StringComparer.OrdinalIgnoreCase
    );

    private readonly ConcurrentDictionary<string, int> _runs = new(StringComparer.OrdinalIgnoreCase);

    public int RunsOf(string activity) => _runs.GetValueOrDefault(activity);

    public TestFunctions Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> run)
    {
        _orchestrators[name] = async context => await run(context);
        return this;
    }

    public TestFunctions Orchestrator(string name, Func<TaskOrchestrationContext, Task> run)
    {
        _orchestrators[name] = async context =>
        {
            await run(context);
            return null;
        };
        return this;
    }

    public TestFunctions Activity<TIn, TOut>(string name, Func<TIn, TOut> run) =>
        Activity<TIn, TOut>(name, (input, _) => Task.FromResult(run(input)));

    public TestFunctions Activity<TIn, TOut>(string name, Func<TIn, CancellationToken, Task<TOut>> run)
    {
        _activities[name] = async (json, cancellation) =>
            await run(json is null ? default! : JsonSerializer.Deserialize<TIn>(json)!, cancellation);
        return this;
    }

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function) =>
        _orchestrators.TryGetValue(name, out function);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    public Task<object?> RunActivityAsync(
        string name,
        string instanceId,
        string? inputJson,
        CancellationToken cancellationToken
    )
    {
        _runs.AddOrUpdate(name, 1, (_, runs) => runs + 1);
        return _activities[name](inputJson, cancellationToken);
    }
}
