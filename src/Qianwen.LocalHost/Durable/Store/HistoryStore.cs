using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>The logs of the executions of one hub.</summary>
internal sealed class HistoryStore(string hub)
{
    public List<HistoryEvent> Read(SqlSession session, string instance, long execution) =>
        session.Query(
            "SELECT data FROM durable_history WHERE hub = ?1 AND instance = ?2 AND execution = ?3 ORDER BY seq",
            row => HistoryJson.ReadEvent(row.GetString(0)),
            hub,
            instance,
            execution
        );

    /// <summary>The log of the current execution.</summary>
    public List<HistoryEntry> ReadEntries(SqlSession session, string instance) =>
        session.Query(
            "SELECT h.seq, h.kind, h.at, h.data FROM durable_history h "
                + "JOIN durable_instance i ON i.hub = h.hub AND i.instance = h.instance AND i.execution = h.execution "
                + "WHERE h.hub = ?1 AND h.instance = ?2 ORDER BY h.seq",
            row => new HistoryEntry(
                row.GetInt64(0),
                row.GetString(1),
                new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
                row.GetString(3)
            ),
            hub,
            instance
        );

    public void Append(SqlSession session, TurnRecord turn)
    {
        for (var i = 0; i < turn.Events.Count; i++)
        {
            var line = turn.Events[i];
            session.Execute(
                "INSERT INTO durable_history (hub, instance, execution, seq, at, kind, data) "
                    + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                hub,
                turn.Row.Instance,
                turn.Row.Execution,
                turn.FirstSequence + i,
                line.At.Ticks,
                line.GetType().Name,
                HistoryJson.Write(line)
            );
        }
    }

    public void Remove(SqlSession session, string instance, long execution) =>
        session.Execute(
            "DELETE FROM durable_history WHERE hub = ?1 AND instance = ?2 AND execution = ?3",
            hub,
            instance,
            execution
        );
}
