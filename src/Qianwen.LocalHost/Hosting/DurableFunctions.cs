using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Hosting.Discovery;
using Qianwen.LocalHost.Hosting.Invocation;

namespace Qianwen.LocalHost.Hosting;

/// <summary>An app's orchestrators and activities, for its durable engine.</summary>
internal sealed class DurableFunctions(FunctionCatalog catalog, AppServices app) : IDurableFunctions
{
    private readonly FrozenDictionary<string, OrchestratorFunction> _orchestrators = catalog
        .Of<FunctionTrigger.Orchestration>()
        .ToFrozenDictionary(
            pair => pair.Key,
            pair => new OrchestratorFunction(new FunctionInvoker(pair.Value, app).Orchestrate),
            StringComparer.OrdinalIgnoreCase
        );

    private readonly FrozenDictionary<string, FunctionInvoker> _activities = catalog
        .Of<FunctionTrigger.Activity>()
        .ToFrozenDictionary(
            pair => pair.Key,
            pair => new FunctionInvoker(pair.Value, app),
            StringComparer.OrdinalIgnoreCase
        );

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function) =>
        _orchestrators.TryGetValue(name, out function);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    public Task<object?> RunActivityAsync(
        string name,
        string instanceId,
        string? inputJson,
        CancellationToken cancellationToken
    ) => _activities[name].InvokeAsync(new ActivityInput(instanceId, inputJson), cancellationToken);
}
