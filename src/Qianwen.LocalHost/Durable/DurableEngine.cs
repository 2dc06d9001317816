using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Durable.Client;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Durable.Workers;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Durable;

/// <summary>
/// Durable orchestrations of one task hub, in this process: event-sourced in the database, replayed deterministically,
/// with activities that run at least once. Everything a turn of an orchestrator produces is one write; whatever the
/// process had promised when it died goes on when the next one starts.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    private readonly EngineParts _parts;
    private readonly TurnScheduler _scheduler;
    private readonly ActivityWorker _activities;
    private readonly DueMessages _due;
    private volatile bool _isStarted;
    private bool _isStopped;

    /// <summary>Makes the engine; nothing runs before <see cref="StartAsync"/>.</summary>
    public DurableEngine(
        DurableEngineOptions options,
        LocalDatabase database,
        TimeProvider time,
        WorkTracker work,
        IDurableFunctions functions,
        ILoggerFactory loggers
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(loggers);
        database.EnsureSchema(DurableSchema.Script);
        _parts = new EngineParts(options, database, time, work, functions, loggers);
        var turns = new TurnWorker(_parts, Signal, Follow);
        _scheduler = new TurnScheduler(options.MaxConcurrentOrchestrators, work, turns.RunAsync);
        _activities = new ActivityWorker(_parts, Signal);
        _due = new DueMessages(time, Signal, options.MaxLiveTimers, ReadDue);
        Client = new LocalDurableTaskClient(_parts, Signal, _due);
    }

    /// <summary>Starts, reads and steers orchestrations.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Takes up everything that is stored: activities, timers, and instances with messages.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var starting = _parts.Work.Enter($"start of durable hub {_parts.Options.HubName}");
        var activities = _parts.Database.Read(_parts.Activities.All);
        activities.ForEach(_activities.Enqueue);
        _isStarted = true;
        var now = _parts.Now;
        _due.Load();
        var instances = _parts.Database.Read(session => _parts.Inbox.InstancesWithMessages(session, now));
        instances.ForEach(Signal);
        DurableLog.Started(_parts.Logger, _parts.Options.HubName, instances.Count, activities.Count);
        return Task.CompletedTask;
    }

    /// <summary>Ends turns and activities that run (activities are cancelled) and starts no more.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, true))
        {
            return;
        }

        _isStarted = false;
        _due.Dispose();
        await _activities.DisposeAsync();
        await _scheduler.StopAsync();
        _parts.Stop();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>The log of an orchestration's current execution, in order; empty where there is no such instance.</summary>
    public Task<IReadOnlyList<HistoryEntry>> GetHistoryAsync(string instanceId) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>(
            _parts.Database.Read(session => _parts.History.ReadEntries(session, instanceId))
        );

    /// <summary>The next stored timers; none where the host is dead, null where the disk failed.</summary>
    private List<DueMessage>? ReadDue(DueMessage? after, int limit)
    {
        try
        {
            return _parts.Database.Read(session => _parts.Inbox.DueMessages(session, after, limit));
        }
        catch (SimulatedCrashException)
        {
            _parts.Die();
            return [];
        }
#pragma warning disable CA1031 // Logged and read again: no timer must be forgotten because a disk failed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DurableLog.TimersNotRead(_parts.Logger, exception);
            return null;
        }
    }

    private void Signal(string instance)
    {
        if (_isStarted && !_parts.IsDead)
        {
            _scheduler.Signal(instance);
        }
    }

    private void Follow(TurnEffects effects)
    {
        effects.Timers.ForEach(_due.Add);
        effects.DroppedTimers.ForEach(_due.Remove);
        effects.Activities.ForEach(_activities.Enqueue);
        foreach (var instance in effects.Signals)
        {
            Signal(instance);
        }
    }
}
