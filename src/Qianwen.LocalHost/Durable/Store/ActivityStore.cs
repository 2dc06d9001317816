using Microsoft.Data.Sqlite;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>The activities of one hub that have to run.</summary>
internal sealed class ActivityStore(string hub, InstanceStore instances)
{
    public ActivityRow Add(SqlSession session, InstanceRow caller, ActivityScheduled step, ExecutionTrace? trace)
    {
        session.Execute(
            "INSERT INTO durable_activity (hub, instance, execution, task, name, input) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            hub,
            caller.Instance,
            caller.Execution,
            step.TaskId,
            step.Name,
            step.Input
        );
        var id = session.LastInsertRowId;
        return new ActivityRow(id, caller.Instance, caller.Execution, step.TaskId, step.Name, step.Input)
        {
            Trace = trace?.Own,
        };
    }

    public List<ActivityRow> All(SqlSession session) =>
        session.Query(
            "SELECT a.id, a.instance, a.execution, a.task, a.name, a.input, h.data FROM durable_activity a "
                + "LEFT JOIN durable_history h ON h.hub = a.hub AND h.instance = a.instance AND h.execution = a.execution "
                + $"AND h.kind = '{nameof(ExecutionStarted)}' WHERE a.hub = ?1 ORDER BY a.id",
            Read,
            hub
        );

    /// <summary>
    /// Puts the result into the inbox of the execution that asked; false where it has ended, or where this activity was
    /// finished before, so that nobody waits for the result.
    /// </summary>
    public bool Finish(SqlSession session, ActivityRow activity, StepResult result) =>
        session.Execute("DELETE FROM durable_activity WHERE id = ?1", activity.Id) == 1
        && instances.SendIfAlive(session, activity.Instance, result, activity.Execution);

    private static ActivityRow Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt64(2),
            row.GetInt32(3),
            row.GetString(4),
            row.IsDBNull(5) ? null : row.GetString(5)
        )
        {
            Trace = row.IsDBNull(6) ? null : (HistoryJson.ReadEvent(row.GetString(6)) as ExecutionStarted)?.Trace?.Own,
        };
}
