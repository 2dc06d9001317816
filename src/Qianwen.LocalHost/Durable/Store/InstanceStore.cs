using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>The current state of the instances of one hub.</summary>
internal sealed class InstanceStore(string hub, InboxStore inbox)
{
    public InstanceRow? Find(SqlSession session, string instance) =>
        session.QueryFirst(
            $"SELECT {InstanceRow.Columns} FROM durable_instance WHERE hub = ?1 AND instance = ?2",
            InstanceRow.Read,
            hub,
            instance
        );

    /// <summary>Starts an instance, in place of a finished one of the same id unless the request forbids it.</summary>
    public StartResult Start(SqlSession session, StartRequest request)
    {
        var existing = request.Instance is null ? null : Find(session, request.Instance);
        if (existing is not null)
        {
            if (!existing.IsTerminal || request.Blocking.Contains(existing.Status))
            {
                return new StartResult(existing.Instance, null, existing.Status);
            }

            Remove(session, existing);
        }

        var instance = request.Instance ?? NextInstanceId(session);
        var message = inbox.Add(session, instance, request.Event, rank: InboxRank.Start, due: request.StartAt);
        Insert(session, instance, message, request.Event);
        var delayed = request.StartAt is { } startAt ? new DueMessage(message, instance, startAt) : null;
        return new StartResult(instance, delayed, null);
    }

    /// <summary>Sends a message to an instance that exists and has not finished; false where there is none.</summary>
    /// <param name="session">The caller's write.</param>
    /// <param name="instance">To whom.</param>
    /// <param name="message">What.</param>
    /// <param name="execution">The only execution that may take it, or 0 for any.</param>
    public bool SendIfAlive(SqlSession session, string instance, HistoryEvent message, long execution = 0)
    {
        var target = session.QueryFirst(
            "SELECT execution, status FROM durable_instance WHERE hub = ?1 AND instance = ?2",
            row => (Execution: row.GetInt64(0), Status: (OrchestrationRuntimeStatus)row.GetInt32(1)),
            hub,
            instance
        );
        var isAlive = target.Execution != 0 && !target.Status.IsTerminal();
        if (!isAlive || (execution != 0 && target.Execution != execution))
        {
            return false;
        }

        inbox.Add(session, instance, message, execution);
        return true;
    }

    /// <summary>Stores the state after a turn.</summary>
    /// <exception cref="StaleTurnException">The instance is not what the turn ran on.</exception>
    public void Update(SqlSession session, TurnRecord turn, OrchestrationRuntimeStatus status, ExecutionCompleted? end)
    {
        var changed = session.Execute(
            "UPDATE durable_instance SET status = ?4, updated_at = ?5, output = ?6, custom_status = ?7, failure = ?8 "
                + "WHERE hub = ?1 AND instance = ?2 AND execution = ?3",
            hub,
            turn.Row.Instance,
            turn.Row.Execution,
            (int)status,
            turn.Now.Ticks,
            end?.Output,
            turn.CustomStatus,
            HistoryJson.Write(end?.Failure)
        );
        ThrowIfStale(changed, turn);
    }

    /// <summary>Gives the instance its next execution, which begins with the message of that number.</summary>
    /// <exception cref="StaleTurnException">The instance is not what the turn ran on.</exception>
    public void Continue(SqlSession session, TurnRecord turn, long execution, ExecutionContinued next)
    {
        var changed = session.Execute(
            "UPDATE durable_instance SET execution = ?4, status = ?5, updated_at = ?6, input = ?7, version = ?8, "
                + "custom_status = ?9 WHERE hub = ?1 AND instance = ?2 AND execution = ?3",
            hub,
            turn.Row.Instance,
            turn.Row.Execution,
            execution,
            (int)OrchestrationRuntimeStatus.Running,
            turn.Now.Ticks,
            next.Input,
            next.Version ?? turn.Row.Version,
            turn.CustomStatus
        );
        ThrowIfStale(changed, turn);
    }

    /// <summary>Every sub-orchestration that this instance has started and that still exists.</summary>
    public List<InstanceRow> Children(SqlSession session, string instance) =>
        session.Query(
            $"SELECT {InstanceRow.Columns} FROM durable_instance WHERE hub = ?1 AND parent_instance = ?2 ORDER BY id",
            InstanceRow.Read,
            hub,
            instance
        );

    /// <summary>
    /// Forgets an instance, its history and its messages. Its activities go on, as the official host lets them;
    /// their results are dropped.
    /// </summary>
    /// <returns>The ids of the messages that went.</returns>
    public List<long> Remove(SqlSession session, InstanceRow row)
    {
        session.Execute("DELETE FROM durable_history WHERE hub = ?1 AND instance = ?2", hub, row.Instance);
        session.Execute("DELETE FROM durable_instance WHERE id = ?1", row.Id);
        return inbox.RemoveAll(session, row.Instance);
    }

    private static void ThrowIfStale(int changed, TurnRecord turn)
    {
        if (changed != 1)
        {
            throw new StaleTurnException(turn.Row.Instance);
        }
    }

    private string NextInstanceId(SqlSession session)
    {
        var last = session.QueryFirst(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'durable_inbox'), 0)",
            row => row.GetInt64(0)
        );
        return DeterministicGuid.Create($"{hub}/{last + 1}").ToString("N");
    }

    private void Insert(SqlSession session, string instance, long execution, ExecutionStarted start) =>
        session.Execute(
            "INSERT INTO durable_instance (hub, instance, execution, name, version, status, created_at, updated_at, input, "
                + "tags, parent_instance, parent_execution, parent_task, parent_name) "
                + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            hub,
            instance,
            execution,
            start.Name,
            start.Version,
            (int)OrchestrationRuntimeStatus.Pending,
            start.At.Ticks,
            start.Input,
            HistoryJson.Write(start.Tags),
            start.Parent?.Instance,
            start.Parent?.Execution,
            start.Parent?.TaskId,
            start.Parent?.Name
        );
}
