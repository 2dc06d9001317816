namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>The functions of one app.</summary>
internal sealed class FunctionCatalog(IReadOnlyList<FunctionEntry> functions)
{
    public IReadOnlyList<FunctionEntry> All { get; } = functions;

    public bool HasOrchestrators => All.Any(function => function.Trigger is FunctionTrigger.Orchestration);

    public IReadOnlyDictionary<string, FunctionEntry> Of<TTrigger>()
        where TTrigger : FunctionTrigger =>
        All.Where(function => function.Trigger is TTrigger)
            .ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<(FunctionEntry Function, TTrigger Trigger)> With<TTrigger>()
        where TTrigger : FunctionTrigger =>
        from function in All
        where function.Trigger is TTrigger
        select (function, (TTrigger)function.Trigger);
}
