using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Durable.Workers;

namespace Qianwen.LocalHost.Durable.Client;

/// <summary>The client of one hub. Every call is durable when it returns.</summary>
internal sealed class LocalDurableTaskClient(EngineParts parts, Action<string> signal, DueMessages due)
    : DurableTaskClient(parts.Options.HubName)
{
    private static readonly OrchestrationRuntimeStatus[] NoBlockingStatus = [];
    private readonly InstancePurge _purge = new(parts);

    /// <summary>
    /// Starts an orchestration. An instance of that id that has not finished forbids it, as it does by default in the
    /// official host; a finished one is replaced unless its status is among the dedupe statuses.
    /// </summary>
    /// <exception cref="OrchestrationAlreadyExistsException">An instance of that id forbids the start.</exception>
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        cancellation.ThrowIfCancellationRequested();
        var version = options?.Version?.Version;
        using var span = DurableTracing.StartCreation(orchestratorName.Name, options?.InstanceId);
        var start = new ExecutionStarted(
            orchestratorName.Name,
            string.IsNullOrEmpty(version) ? null : version,
            parts.Converter.Serialize(input),
            null,
            options?.Tags is { Count: > 0 } tags ? tags : null
        )
        {
            At = parts.Now,
            Trace = ExecutionTrace.BelowCurrent(),
        };
        var startAt = options?.StartAt?.UtcDateTime is { } at && at > start.At ? at : (DateTime?)null;
        var blocking = Blocking(options?.DedupeStatuses);
        var instance = string.IsNullOrEmpty(options?.InstanceId) ? null : options.InstanceId;
        return await StartAsync(new StartRequest(instance, start, startAt, blocking));
    }

    /// <summary>Raises an event; without an instance of that id that is alive it is dropped, as in the official service.</summary>
    public override async Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        using var span = DurableTracing.StartEvent(eventName, instanceId);
        var raised = new EventRaised(eventName, parts.Converter.Serialize(eventPayload))
        {
            At = parts.Now,
            Trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null,
        };
        if (!await SendAsync(instanceId, raised, cancellation))
        {
            DurableLog.EventDropped(parts.Logger, eventName, instanceId);
        }
    }

    /// <inheritdoc />
    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) =>
        WaitAsync(
            instanceId,
            row => row.Status != OrchestrationRuntimeStatus.Pending,
            getInputsAndOutputs,
            cancellation
        );

    /// <inheritdoc />
    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => WaitAsync(instanceId, row => row.IsTerminal, getInputsAndOutputs, cancellation);

    /// <inheritdoc />
    public override Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var output = parts.Converter.Serialize(options?.Output);
        var request = new TerminateRequested(output, options?.Recursive ?? false) { At = parts.Now };
        return SendAsync(instanceId, request, cancellation);
    }

    /// <inheritdoc />
    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => SendAsync(instanceId, new ExecutionSuspended(reason) { At = parts.Now }, cancellation);

    /// <inheritdoc />
    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => SendAsync(instanceId, new ExecutionResumed(reason) { At = parts.Now }, cancellation);

    /// <inheritdoc />
    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Find(instanceId) is { } row ? Describe(row, getInputsAndOutputs) : null);
    }

    /// <inheritdoc />
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create<OrchestrationMetadata>(
            (continuation, size, cancellation) =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Task.FromResult(ReadPage(query, continuation ?? query.ContinuationToken, size));
            }
        );
    }

    /// <inheritdoc />
    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return _purge.PurgeAsync(instanceId, options?.Recursive ?? false);
    }

    /// <inheritdoc />
    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _purge.PurgeAllAsync(filter, options?.Recursive ?? false, cancellation);
    }

    /// <inheritdoc />
    public override Task<string> RestartAsync(
        string instanceId,
        bool restartWithNewInstanceId = false,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var row =
            Find(instanceId)
            ?? throw new ArgumentException($"There is no orchestration with id '{instanceId}'.", nameof(instanceId));
        using var span = DurableTracing.StartCreation(row.Name, instanceId);
        var start = new ExecutionStarted(row.Name, row.Version, row.Input, null, row.Tags)
        {
            At = parts.Now,
            Trace = ExecutionTrace.BelowCurrent(),
        };
        var target = restartWithNewInstanceId ? null : instanceId;
        return StartAsync(new StartRequest(target, start, null, NoBlockingStatus));
    }

    /// <summary>
    /// Ids of instances that have finished, in the order of their creation; bounds are included. The key to go on from is the
    /// page's continuation token.
    /// </summary>
    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        cancellation.ThrowIfCancellationRequested();
        var query = new FinishedQuery(
            completedTimeFrom?.UtcDateTime,
            completedTimeTo?.UtcDateTime,
            runtimeStatus?.ToList()
        );
        return Task.FromResult(
            parts.Database.Read(session => query.Read(session, parts.Options.HubName, lastInstanceKey, pageSize))
        );
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static OrchestrationRuntimeStatus[] Blocking(IReadOnlyList<string>? statuses) =>
        statuses is null ? NoBlockingStatus : [.. statuses.Select(Enum.Parse<OrchestrationRuntimeStatus>)];

    private InstanceRow? Find(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return parts.Database.Read(session => parts.Instances.Find(session, instanceId));
    }

    private async Task<string> StartAsync(StartRequest request)
    {
        using var starting = parts.Work.Enter($"start of {request.Event.Name}");
        var result = await parts.Database.WriteAsync(session => parts.Instances.Start(session, request));
        if (result.Existing is { } status)
        {
            throw new OrchestrationAlreadyExistsException(
                $"An orchestration instance with id '{result.Instance}' already exists and is {status}."
            );
        }

        if (result.Delayed is { } delayed)
        {
            due.Add(delayed);
        }
        else
        {
            signal(result.Instance);
        }

        parts.Watch.Notify(result.Instance);
        return result.Instance;
    }

    private async Task<bool> SendAsync(string instanceId, HistoryEvent message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        using var sending = parts.Work.Enter($"message to {instanceId}");
        var isSent = await parts.Database.WriteAsync(session =>
            parts.Instances.SendIfAlive(session, instanceId, message)
        );
        if (isSent)
        {
            signal(instanceId);
        }

        return isSent;
    }

    /// <summary>
    /// Waits for a state; as documented for the official client, the answer is null where there is no such instance.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The engine was stopped meanwhile.</exception>
    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId,
        Func<InstanceRow, bool> isReached,
        bool withPayloads,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var watcher = parts.Watch.Watch(instanceId);
            try
            {
                var row = Find(instanceId);
                if (row is null || isReached(row))
                {
                    return row is null ? null! : Describe(row, withPayloads);
                }

                ObjectDisposedException.ThrowIf(parts.IsStopped, typeof(DurableEngine));
                await watcher.WaitAsync(cancellation);
            }
            finally
            {
                parts.Watch.Forget(instanceId, watcher);
            }
        }
    }

    private Page<OrchestrationMetadata> ReadPage(OrchestrationQuery query, string? continuation, int? sizeHint)
    {
        if (query.TaskHubNames is { } hubs && hubs.Any() && !hubs.Contains(parts.Options.HubName))
        {
            return new Page<OrchestrationMetadata>([]);
        }

        var wanted = new InstanceQuery(
            query.CreatedFrom?.UtcDateTime,
            query.CreatedTo?.UtcDateTime,
            query.Statuses?.ToList() is { Count: > 0 } statuses ? statuses : null,
            query.InstanceIdPrefix
        );
        var after = continuation is null
            ? 0
            : long.Parse(continuation, System.Globalization.CultureInfo.InvariantCulture);
        var size = sizeHint ?? query.PageSize;
        var rows = parts.Database.Read(session => wanted.Read(session, parts.Options.HubName, after, size + 1));
        var values = rows.Take(size).Select(row => Describe(row, query.FetchInputsAndOutputs)).ToList();
        var next =
            rows.Count > size ? rows[size - 1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return new Page<OrchestrationMetadata>(values, next);
    }

    private OrchestrationMetadata Describe(InstanceRow row, bool withPayloads) =>
        new(row.Name, row.Instance)
        {
            DataConverter = withPayloads ? parts.Converter : null,
            RuntimeStatus = row.Status,
            CreatedAt = new DateTimeOffset(row.CreatedAt),
            LastUpdatedAt = new DateTimeOffset(row.UpdatedAt),
            SerializedInput = withPayloads ? row.Input : null,
            SerializedOutput = withPayloads ? row.Output : null,
            SerializedCustomStatus = withPayloads ? row.CustomStatus : null,
            Tags = row.Tags ?? new Dictionary<string, string>(),
            FailureDetails = row.Failure?.ToDetails(),
        };
}
