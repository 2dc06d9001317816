using System.Diagnostics;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Durable.Replay;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Durable;

/// <summary>
/// The spans of the engine, by the names and tags of the durable task framework: one for each start, event, execution and run
/// of an activity. That of an execution is told when it ends, so that no replay and no restart tells it again.
/// </summary>
internal static class DurableTracing
{
    private static ActivitySource Source => HostTracing.Source;

    /// <summary>Somebody starts an orchestration.</summary>
    public static Activity? StartCreation(string orchestrator, string? instance) =>
        Source
            .StartActivity($"create_orchestration:{orchestrator}", ActivityKind.Producer)
            ?.Describe("orchestration", orchestrator, instance);

    /// <summary>Somebody raises an event.</summary>
    public static Activity? StartEvent(string name, string instance) =>
        Source
            .StartActivity($"orchestration_event:{name}", ActivityKind.Producer)
            ?.Describe("event", name, null)
            .SetTag("durabletask.event.target_instance_id", instance);

    /// <summary>An activity runs; where nobody listens its trace is still the current one, for what it sends.</summary>
    public static Activity? StartActivity(ActivityRow activity)
    {
        var name = $"activity:{activity.Name}";
        return Source
                .StartActivity(name, ActivityKind.Server, activity.Trace)
                ?.Describe("activity", activity.Name, activity.Instance)
                .SetTag("durabletask.task.task_id", activity.TaskId)
            ?? Unrecorded(name, activity.Trace);
    }

    /// <summary>Code of an orchestrator runs: the current span has the ids of its execution, and is never told.</summary>
    public static Activity? Enter(ExecutionTrace? trace) =>
        Unrecorded("orchestration", trace?.Parent)?.Take(trace!.Span);

    /// <summary>An execution has ended, and that is stored.</summary>
    /// <param name="execution">Which.</param>
    /// <param name="trace">Its trace.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="events">The traces of the events that it took, of which those count that are others.</param>
    public static void Tell(
        ExecutionIdentity execution,
        ExecutionTrace trace,
        HistoryEvent end,
        IReadOnlyCollection<string> events
    )
    {
        if (!Source.HasListeners() || !ActivityContext.TryParse(trace.Parent, null, isRemote: true, out var parent))
        {
            return;
        }

        using var span = Source.CreateActivity(
            $"orchestration:{execution.Name}",
            ActivityKind.Server,
            parent,
            tags: null,
            LinksTo(events, parent)
        );
        if (span is null)
        {
            return;
        }

        span.SetStartTime(trace.Since)
            .Start()
            .Take(trace.Span)
            .Describe("orchestration", execution.Name, execution.Instance);
        span.SetTag("durabletask.task.status", (end as ExecutionCompleted)?.Status.ToString() ?? "ContinuedAsNew");
        if (end is ExecutionCompleted { Failure: { } failure })
        {
            span.SetTag("error.type", failure.Type).SetStatus(ActivityStatusCode.Error, failure.Message);
        }
    }

    private static IEnumerable<ActivityLink> LinksTo(IEnumerable<string> events, ActivityContext parent) =>
        events
            .Select(id => ActivityContext.TryParse(id, null, isRemote: true, out var context) ? context : default)
            .Where(context => context != default && context.TraceId != parent.TraceId)
            .Select(context => new ActivityLink(context));

    private static Activity Describe(this Activity span, string type, string name, string? instance) =>
        span.SetTag("durabletask.type", type)
            .SetTag("durabletask.task.name", name)
            .SetTag("durabletask.task.instance_id", instance);

    private static Activity? Unrecorded(string name, string? parent) =>
        parent is null ? null : new Activity(name).SetParentId(parent).Start();
}
