using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>The messages that wait for the instances of one hub.</summary>
internal sealed class InboxStore(string hub)
{
    /// <summary>Adds a message and returns its id.</summary>
    public long Add(
        SqlSession session,
        string instance,
        HistoryEvent message,
        long execution = 0,
        int rank = InboxRank.Ordinary,
        int? task = null,
        DateTime? due = null
    )
    {
        session.Execute(
            "INSERT INTO durable_inbox (hub, instance, execution, rank, task, at, due, data) "
                + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            hub,
            instance,
            execution,
            rank,
            task,
            message.At.Ticks,
            due?.Ticks,
            HistoryJson.Write(message)
        );
        return session.LastInsertRowId;
    }

    /// <summary>The messages of an instance that count by now, in the order they are to be taken.</summary>
    public List<InboxRow> Read(SqlSession session, string instance, DateTime now) =>
        session.Query(
            "SELECT id, execution, data FROM durable_inbox "
                + "WHERE hub = ?1 AND instance = ?2 AND (due IS NULL OR due <= ?3) ORDER BY rank, coalesce(due, at), id",
            row => new InboxRow(row.GetInt64(0), row.GetInt64(1), HistoryJson.ReadEvent(row.GetString(2))),
            hub,
            instance,
            now.Ticks
        );

    public static void Remove(SqlSession session, IReadOnlyList<long> messages)
    {
        foreach (var message in messages)
        {
            session.Execute("DELETE FROM durable_inbox WHERE id = ?1", message);
        }
    }

    /// <summary>Removes the timer of one step and returns its message id; the plus keeps SQLite from walking the index of all timers.</summary>
    public List<long> RemoveTimer(SqlSession session, string instance, long execution, int task) =>
        session.Query(
            "DELETE FROM durable_inbox WHERE hub = ?1 AND instance = ?2 AND execution = ?3 AND task = ?4 "
                + "AND +due IS NOT NULL RETURNING id",
            row => row.GetInt64(0),
            hub,
            instance,
            execution,
            task
        );

    /// <summary>Removes what only this execution could have taken and returns the ids of the timers among it.</summary>
    public List<long> RemoveExecution(SqlSession session, string instance, long execution) =>
        session.Query(
            "DELETE FROM durable_inbox WHERE hub = ?1 AND instance = ?2 AND execution = ?3 RETURNING id",
            row => row.GetInt64(0),
            hub,
            instance,
            execution
        );

    /// <summary>Removes every message of an instance and returns their ids.</summary>
    public List<long> RemoveAll(SqlSession session, string instance) =>
        session.Query(
            "DELETE FROM durable_inbox WHERE hub = ?1 AND instance = ?2 RETURNING id",
            row => row.GetInt64(0),
            hub,
            instance
        );

    /// <summary>Every instance that has a message that counts by now.</summary>
    public List<string> InstancesWithMessages(SqlSession session, DateTime now) =>
        session.Query(
            "SELECT instance FROM durable_inbox WHERE hub = ?1 AND (due IS NULL OR due <= ?2) "
                + "GROUP BY instance ORDER BY min(id)",
            row => row.GetString(0),
            hub,
            now.Ticks
        );

    /// <summary>The next messages with a due time, past or future, in the order in which they fall due.</summary>
    /// <param name="session">The caller's read.</param>
    /// <param name="after">Those after this one; null for the first.</param>
    /// <param name="limit">How many at most.</param>
    public List<DueMessage> DueMessages(SqlSession session, DueMessage? after, int limit) =>
        session.Query(
            "SELECT id, instance, due FROM durable_inbox WHERE hub = ?1 AND due IS NOT NULL AND (due, id) > (?2, ?3) "
                + "ORDER BY due, id LIMIT ?4",
            row => new DueMessage(row.GetInt64(0), row.GetString(1), new DateTime(row.GetInt64(2), DateTimeKind.Utc)),
            hub,
            after?.Due.Ticks ?? -1,
            after?.Id ?? -1,
            limit
        );
}
