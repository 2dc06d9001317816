using System.Text.Json.Serialization;

namespace Qianwen.LocalHost.Durable.History;

/// <summary>
/// One line of an execution's log. The log is linear: what happened to the orchestrator (<see cref="HistoryEvent"/>)
/// is followed at once by what its code did about it (<see cref="OrchestratorStep"/>), so a replay can hold every step
/// of the code against the very next line.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TurnStarted), nameof(TurnStarted))]
[JsonDerivedType(typeof(ExecutionStarted), nameof(ExecutionStarted))]
[JsonDerivedType(typeof(ActivityScheduled), nameof(ActivityScheduled))]
[JsonDerivedType(typeof(ActivityCompleted), nameof(ActivityCompleted))]
[JsonDerivedType(typeof(ActivityFailed), nameof(ActivityFailed))]
[JsonDerivedType(typeof(ChildScheduled), nameof(ChildScheduled))]
[JsonDerivedType(typeof(ChildCompleted), nameof(ChildCompleted))]
[JsonDerivedType(typeof(ChildFailed), nameof(ChildFailed))]
[JsonDerivedType(typeof(TimerScheduled), nameof(TimerScheduled))]
[JsonDerivedType(typeof(TimerFired), nameof(TimerFired))]
[JsonDerivedType(typeof(TimerCanceled), nameof(TimerCanceled))]
[JsonDerivedType(typeof(EventSent), nameof(EventSent))]
[JsonDerivedType(typeof(EventRaised), nameof(EventRaised))]
[JsonDerivedType(typeof(ExecutionSuspended), nameof(ExecutionSuspended))]
[JsonDerivedType(typeof(ExecutionResumed), nameof(ExecutionResumed))]
[JsonDerivedType(typeof(TerminateRequested), nameof(TerminateRequested))]
[JsonDerivedType(typeof(ExecutionContinued), nameof(ExecutionContinued))]
[JsonDerivedType(typeof(ExecutionCompleted), nameof(ExecutionCompleted))]
internal abstract record HistoryEvent
{
    /// <summary>When it was recorded, in UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>A turn of the orchestrator begins; <see cref="HistoryEvent.At"/> is its current time.</summary>
internal sealed record TurnStarted : HistoryEvent;

internal sealed record ExecutionStarted(
    string Name,
    string? Version,
    string? Input,
    ParentLink? Parent,
    IReadOnlyDictionary<string, string>? Tags
) : HistoryEvent
{
    /// <summary>The trace it belongs to; null where nobody traces.</summary>
    public ExecutionTrace? Trace { get; init; }
}

/// <summary>The result of a step arrived.</summary>
internal abstract record StepResult(int TaskId) : HistoryEvent;

internal sealed record ActivityCompleted(int TaskId, string? Result) : StepResult(TaskId);

internal sealed record ActivityFailed(int TaskId, FailureInfo Failure) : StepResult(TaskId);

internal sealed record ChildCompleted(int TaskId, string? Result) : StepResult(TaskId);

internal sealed record ChildFailed(int TaskId, FailureInfo Failure) : StepResult(TaskId);

internal sealed record TimerFired(int TaskId) : StepResult(TaskId);

internal sealed record EventRaised(string Name, string? Input) : HistoryEvent
{
    /// <summary>The traceparent of whoever raised it from outside; null where nobody traces.</summary>
    public string? Trace { get; init; }
}

internal sealed record ExecutionSuspended(string? Reason) : HistoryEvent;

internal sealed record ExecutionResumed(string? Reason) : HistoryEvent;

internal sealed record TerminateRequested(string? Output, bool Recursive) : HistoryEvent;
