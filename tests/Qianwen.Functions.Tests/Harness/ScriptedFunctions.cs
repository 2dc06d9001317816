using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Qianwen.Functions.Jobs;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>The app's own orchestrators, found as the host finds them, and activities by delegate.</summary>
internal sealed class ScriptedFunctions : IDurableFunctions
{
    private readonly ConcurrentDictionary<string, OrchestratorFunction> _orchestrators = new(
        typeof(TaskOrchestrator)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method =>
                method.GetParameters() is [var one] && one.IsDefined(typeof(OrchestrationTriggerAttribute))
            )
            .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, Real),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly ConcurrentDictionary<string, Func<string?, Task<object?>>> _activities = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Registers an activity that gives a value.</summary>
    public void Activity<TIn>(string name, Func<TIn, Task<object?>> run) =>
        _activities[name] = json => run((TIn)JsonDataConverter.Default.Deserialize(json, typeof(TIn))!);

    /// <summary>Registers an activity that gives a value.</summary>
    public void Activity<TIn>(string name, Func<TIn, object?> run) =>
        Activity<TIn>(name, input => Task.FromResult(run(input)));

    /// <summary>Registers an activity without a value.</summary>
    public void Activity<TIn>(string name, Action<TIn> run) =>
        Activity<TIn>(
            name,
            input =>
            {
                run(input);
                return Task.FromResult<object?>(null);
            }
        );

    /// <summary>Puts an orchestrator of the test in the place of the app's own.</summary>
    public void Orchestrator<TIn, TOut>(string name, Func<TIn, TOut> run) =>
        _orchestrators[name] = context => Task.FromResult<object?>(run(context.GetInput<TIn>()!));

    /// <summary>Registers an orchestrator of the test.</summary>
    public void Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run) =>
        _orchestrators[name] = context => run(context);

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function) =>
        _orchestrators.TryGetValue(name, out function);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    public Task<object?> RunActivityAsync(
        string name,
        string instanceId,
        string? inputJson,
        CancellationToken cancellationToken
    ) => _activities[name](inputJson);

    private static OrchestratorFunction Real(MethodInfo method) =>
        async context =>
        {
            var run = method.CreateDelegate<Func<TaskOrchestrationContext, Task>>()(context);
            await run;
            return run.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(run);
        };
}
