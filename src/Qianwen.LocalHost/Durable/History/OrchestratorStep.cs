using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Durable.History;

/// <summary>Something the orchestrator's code did: a replay must do the same at the same place.</summary>
internal abstract record OrchestratorStep(int TaskId) : HistoryEvent
{
    private const int LongestInput = 300;

    /// <summary>The step in the words of an error message.</summary>
    public abstract string Describe();

    /// <summary>Same kind, id, name and input; when it was recorded does not count.</summary>
    public bool IsSameAs(OrchestratorStep other) => (this with { At = other.At }).Equals(other);

    protected static string Shorten(string? json) =>
        json switch
        {
            null => "no input",
            { Length: > LongestInput } => $"input {json[..LongestInput]}… ({json.Length} characters)",
            _ => $"input {json}",
        };
}

internal sealed record ActivityScheduled(int TaskId, string Name, string? Version, string? Input)
    : OrchestratorStep(TaskId)
{
    public override string Describe() => $"activity '{Name}' as step {TaskId} with {Shorten(Input)}";
}

internal sealed record ChildScheduled(int TaskId, string Name, string Instance, string? Version, string? Input)
    : OrchestratorStep(TaskId)
{
    public override string Describe() =>
        $"sub-orchestration '{Name}' with id '{Instance}' as step {TaskId} with {Shorten(Input)}";
}

internal sealed record TimerScheduled(int TaskId, DateTime FireAt) : OrchestratorStep(TaskId)
{
    public override string Describe() => $"timer for {FireAt:O} as step {TaskId}";
}

internal sealed record TimerCanceled(int TaskId) : OrchestratorStep(TaskId)
{
    public override string Describe() => $"cancellation of the timer of step {TaskId}";
}

internal sealed record EventSent(int TaskId, string Instance, string Name, string? Input) : OrchestratorStep(TaskId)
{
    public override string Describe() => $"event '{Name}' to '{Instance}' as step {TaskId} with {Shorten(Input)}";
}

/// <summary>The execution ends and the next one of the same instance begins with the carried events.</summary>
internal sealed record ExecutionContinued(string? Input, string? Version, IReadOnlyList<EventRaised> Carried)
    : HistoryEvent;

internal sealed record ExecutionCompleted(OrchestrationRuntimeStatus Status, string? Output, FailureInfo? Failure)
    : HistoryEvent;
