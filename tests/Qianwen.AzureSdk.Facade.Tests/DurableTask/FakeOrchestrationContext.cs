using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

/// <summary>A context whose timers and events are completed by the test.</summary>
internal sealed class FakeOrchestrationContext(ILoggerFactory? loggers = null) : TaskOrchestrationContext
{
    private readonly TaskCompletionSource _timer = new();
    private readonly TaskCompletionSource<object> _event = new();

    public List<(TaskName Name, object? Input, TaskOptions? Options, Type Result)> Calls { get; } = [];

    public List<(object? Input, bool PreserveUnprocessedEvents)> Restarts { get; } = [];

    public DateTime? TimerFiresAt { get; private set; }

    public CancellationToken TimerCancellation { get; private set; }

    public CancellationToken EventCancellation { get; private set; }

    public bool Replaying { get; set; }

    public string OwnVersion { get; set; } = string.Empty;

    public override TaskName Name => "Fake";

    public override string InstanceId => "instance";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public override bool IsReplaying => Replaying;

    public override string Version => OwnVersion;

    protected override ILoggerFactory LoggerFactory => loggers ?? throw new NotSupportedException();

    public void FireTimer() => _timer.SetResult();

    public void Raise(object payload) => _event.SetResult(payload);

    public override T? GetInput<T>()
        where T : default => default;

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    ) => Called<TResult>(name, input, options);

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    ) => Called<TResult>(orchestratorName, input, options);

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        TimerFiresAt = fireAt;
        TimerCancellation = cancellationToken;
        return _timer.Task.WaitAsync(cancellationToken);
    }

    public override async Task<T> WaitForExternalEvent<T>(
        string eventName,
        CancellationToken cancellationToken = default
    )
    {
        EventCancellation = cancellationToken;
        return (T)await _event.Task.WaitAsync(cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        Restarts.Add((newInput, preserveUnprocessedEvents));

    public override Guid NewGuid() => throw new NotSupportedException();

    private Task<TResult> Called<TResult>(TaskName name, object? input, TaskOptions? options)
    {
        Calls.Add((name, input, options, typeof(TResult)));
        return Task.FromResult<TResult>(default!);
    }
}
