using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>Knows instances by their status, and writes down the events that are raised to them.</summary>
internal sealed class RecordingClient(List<string> log) : DurableTaskClient("test")
{
    /// <summary>The instances that there are.</summary>
    public Dictionary<string, OrchestrationRuntimeStatus> Instances { get; } = [];

    /// <summary>What was raised last.</summary>
    public object? Payload { get; private set; }

    /// <summary>Called before an event is raised.</summary>
    public Action OnRaise { get; set; } = () => { };

    /// <summary>Called before an instance is read.</summary>
    public Action OnRead { get; set; } = () => { };

    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    )
    {
        OnRaise();
        Payload = eventPayload;
        log.Add($"raise {eventName} to {instanceId}");
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        OnRead();
        return Task.FromResult(
            Instances.TryGetValue(instanceId, out var status)
                ? new OrchestrationMetadata("test", instanceId) { RuntimeStatus = status }
                : null
        );
    }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
