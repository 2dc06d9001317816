using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Qianwen.LocalHost.Durable;

/// <summary>What one durable engine needs to know. The names follow <c>extensions.durableTask</c> of host.json.</summary>
public sealed record DurableEngineOptions
{
    /// <summary>The task hub: engines with different hubs share a database and never see each other's instances.</summary>
    public string HubName { get; init; } = "default";

    /// <summary>How many activities run at once.</summary>
    public int MaxConcurrentActivities { get; init; } = 32;

    /// <summary>How many orchestrator turns run at once.</summary>
    public int MaxConcurrentOrchestrators { get; init; } = 32;

    /// <summary>How many waiting orchestrations stay in memory; the least recently used ones beyond it are replayed when needed.</summary>
    public int MaxLiveInstances { get; init; } = 1_000;

    /// <summary>How many timers and delayed starts are kept in memory, the next ones; the others wait on the disk.</summary>
    public int MaxLiveTimers { get; init; } = 10_000;

    /// <summary>How inputs, outputs, events and custom status become text.</summary>
    public DataConverter DataConverter { get; init; } = JsonDataConverter.Default;
}
