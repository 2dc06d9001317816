using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Durable.Replay;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>
/// Runs one turn of one orchestration: reads its inbox, feeds the executor, stores everything that came of it in one
/// write, and only then tells the rest of the engine.
/// </summary>
internal sealed class TurnWorker(EngineParts parts, Action<string> signal, Action<TurnEffects> follow)
{
    private readonly LiveInstances _live = new(parts.Options.MaxLiveInstances);

    /// <summary>Runs a turn; whatever goes wrong is logged, and the turn is tried again unless the host is dead.</summary>
    public async Task RunAsync(string instance)
    {
        if (parts.IsDead)
        {
            return;
        }

        try
        {
            await RunTurnAsync(instance);
        }
        catch (SimulatedCrashException)
        {
            parts.Die();
        }
        catch (StaleTurnException)
        {
            DurableLog.TurnVoid(parts.Logger, instance);
            signal(instance);
        }
#pragma warning disable CA1031 // Logged and tried again: an orchestration must not be forgotten because a disk was full.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DurableLog.TurnFailed(parts.Logger, instance, exception);
            follow(RetryLater(instance));
        }
    }

    private async Task RunTurnAsync(string instance)
    {
        var now = parts.Now;
        var (row, inbox) = parts.Database.Read(session =>
            (parts.Instances.Find(session, instance), parts.Inbox.Read(session, instance, now))
        );
        if (row is null or { IsTerminal: true })
        {
            if (inbox.Count > 0)
            {
                await parts.Database.WriteAsync(session => InboxStore.Remove(session, [.. inbox.Select(m => m.Id)]));
            }

            return;
        }

        var executor = _live.Take(instance, row.Execution) ?? Rebuild(row);
        executor.BeginTurn(now);
        List<long> consumed;
        using (DurableTracing.Enter(TraceOf(executor, inbox)))
        {
            consumed = TurnInbox.Apply(executor, inbox);
            executor.EndTurn();
        }

        if (consumed.Count > 0 || executor.Log.Appended.Count > 0)
        {
            await StoreAsync(row, executor, consumed);
        }

        if (executor.End is null)
        {
            _live.Put(executor);
        }
    }

    private static ExecutionTrace? TraceOf(OrchestrationExecutor executor, List<InboxRow> inbox) =>
        executor.Start is { } start
            ? start.Trace
            : inbox.Select(message => message.Event).OfType<ExecutionStarted>().FirstOrDefault()?.Trace;

    private OrchestrationExecutor Rebuild(InstanceRow row)
    {
        var identity = new ExecutionIdentity(row.Instance, row.Execution, row.Name);
        var executor = new OrchestrationExecutor(
            identity,
            parts.Functions,
            parts.Converter,
            parts.Loggers,
            () => signal(row.Instance)
        );
        var past = parts.Database.Read(session => parts.History.Read(session, row.Instance, row.Execution));
        if (past.Count > 0)
        {
            DurableLog.Replayed(parts.Logger, row.Instance, past.Count);
            executor.Replay(past);
        }

        return executor;
    }

    private async Task StoreAsync(InstanceRow row, OrchestrationExecutor executor, List<long> consumed)
    {
        var turn = new TurnRecord(
            row,
            executor.Log.StoredCount,
            executor.Log.Appended,
            consumed,
            executor.Start is not null,
            executor.IsSuspended,
            executor.CustomStatus,
            executor.Now,
            executor.Start?.Trace
        );
        var effects = await parts.Database.WriteAsync(session => parts.Turns.Commit(session, turn));
        DurableLog.Turned(parts.Logger, row.Instance, consumed.Count, turn.Events.Count);
        executor.Log.MarkStored();
        follow(effects);
        TellEnd(row, executor);
        parts.Watch.Notify(row.Instance);
    }

    private void TellEnd(InstanceRow row, OrchestrationExecutor executor)
    {
        var end = executor.End;
        if (end is not null && executor.Start?.Trace is { } trace)
        {
            DurableTracing.Tell(executor.Identity, trace, end, executor.EventTraces);
        }

        if (end is ExecutionCompleted { Failure: { } failure })
        {
            DurableLog.Failed(parts.Logger, row.Instance, row.Name, failure.Type, failure.Message);
        }
        else if (end is ExecutionCompleted completed)
        {
            DurableLog.Ended(parts.Logger, row.Instance, row.Name, completed.Status.ToString());
        }
    }

    private TurnEffects RetryLater(string instance)
    {
        var effects = new TurnEffects();
        effects.Timers.Add(new DueMessage(RetryId(instance), instance, parts.Now + TimeSpan.FromSeconds(1)));
        return effects;
    }

    /// <summary>A number beside those of real messages, the same for each instance.</summary>
    private static long RetryId(string instance) => -1 - (uint)StringComparer.Ordinal.GetHashCode(instance);
}
