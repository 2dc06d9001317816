using Qianwen.LocalHost.Hosting.Timers;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>What starts a function.</summary>
internal abstract record FunctionTrigger
{
    private FunctionTrigger() { }

    /// <summary>An HTTP request; no methods stand for all.</summary>
    public sealed record Http(string Route, IReadOnlyList<string> Methods) : FunctionTrigger;

    /// <summary>Messages of a queue; null leaves completion to host.json.</summary>
    public sealed record Queue(string Path, bool IsBatched, bool? AutoComplete) : FunctionTrigger;

    /// <summary>A schedule.</summary>
    public sealed record Timer(TimerSchedule Schedule, bool RunOnStartup, bool UseMonitor) : FunctionTrigger;

    /// <summary>The durable engine, as an orchestrator.</summary>
    public sealed record Orchestration : FunctionTrigger;

    /// <summary>The durable engine, as an activity.</summary>
    public sealed record Activity : FunctionTrigger;
}
