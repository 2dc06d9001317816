using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>What an orchestrator sees of the engine.</summary>
internal sealed class LocalOrchestrationContext(
    OrchestrationExecutor executor,
    DataConverter converter,
    ILoggerFactory loggers
) : TaskOrchestrationContext
{
    private int _nextTaskId;
    private int _guids;

    public override TaskName Name => executor.Identity.Name;

    public override string InstanceId => executor.Identity.Instance;

    public override ParentOrchestrationInstance? Parent =>
        executor.Start?.Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.Instance) : null;

    public override DateTime CurrentUtcDateTime => executor.Now;

    public override bool IsReplaying => executor.IsReplaying;

    public override string Version => executor.Start?.Version ?? string.Empty;

    public override IReadOnlyDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>();

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default => converter.Deserialize<T>(executor.Start?.Input);

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    )
    {
        RejectMisplacedOptions(input, options);
        executor.EnsureOwnThread();
        var json = converter.Serialize(input);
        var version = (options?.Version ?? Version).Version;
        return StepRetry.RunAsync(this, options?.Retry, Attempt);

        Task<TResult> Attempt()
        {
            var taskId = TakeStep(id => new ActivityScheduled(id, name, NullIfEmpty(version), json));
            return executor.Steps.Open<TResult>(taskId, name);
        }
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    )
    {
        RejectMisplacedOptions(input, options);
        executor.EnsureOwnThread();
        var own = options as SubOrchestrationOptions;
        var instance = own?.InstanceId ?? NewGuid().ToString("N");
        var version = (own?.Version ?? options?.Version)?.Version;
        var json = converter.Serialize(input);
        return StepRetry.RunAsync(this, options?.Retry, Attempt);

        Task<TResult> Attempt()
        {
            var taskId = TakeStep(id => new ChildScheduled(id, orchestratorName, instance, NullIfEmpty(version), json));
            return executor.Steps.Open<TResult>(taskId, orchestratorName);
        }
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        executor.EnsureOwnThread();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var due =
            fireAt.Kind == DateTimeKind.Local
                ? fireAt.ToUniversalTime()
                : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        var taskId = TakeStep(id => new TimerScheduled(id, due));
        var timer = executor.Steps.Open<object?>(taskId, "timer");
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.Register(() => executor.CancelTimer(taskId, cancellationToken));
        }

        return timer;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        executor.EnsureOwnThread();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return executor.Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var json = converter.Serialize(payload);
        TakeStep(id => new EventSent(id, instanceId, eventName, json));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        executor.EnsureOwnThread();
        executor.CustomStatus = converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(
            new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents }
        );

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        executor.EnsureOwnThread();
        executor.NextExecution = options;
    }

    public override Guid NewGuid()
    {
        executor.EnsureOwnThread();
        return DeterministicGuid.Create($"{InstanceId}_{CurrentUtcDateTime:O}_{_guids++}");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void RejectMisplacedOptions(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException(
                $"A {nameof(TaskOptions)} was given as the input. Pass it as the argument '{nameof(options)}'.",
                nameof(input)
            );
        }
    }

    private int TakeStep(Func<int, OrchestratorStep> create)
    {
        executor.EnsureOwnThread();
        var taskId = _nextTaskId++;
        executor.TakeStep(create(taskId));
        return taskId;
    }
}
