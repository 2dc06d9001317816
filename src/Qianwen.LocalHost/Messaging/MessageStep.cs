using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Messaging;

/// <summary>One atomic change of the broker's tables, at one instant, and what it made ready to receive.</summary>
internal sealed class MessageStep(SqlSession session, QueueDefinitions queues, DateTimeOffset now)
{
    public SqlSession Session { get; } = session;

    public DateTimeOffset Now { get; } = now;

    public HashSet<QueueAddress> Ready { get; } = [];

    public QueueDefinition Queue(string name) => queues.Get(name);

    /// <summary>The row with this number in this queue, or null.</summary>
    public MessageRow? Find(QueueAddress address, long sequenceNumber) =>
        Session.QueryFirst(
            $"SELECT {MessageRow.Columns} FROM messages WHERE seq = ?1 AND queue = ?2 AND dead = ?3",
            MessageRow.Read,
            sequenceNumber,
            address.Queue,
            address.IsDeadLetter
        );

    public void Delete(MessageRow row) => Session.Execute("DELETE FROM messages WHERE seq = ?1", row.Sequence);

    /// <summary>When time alone will next change something; null when never.</summary>
    public DateTimeOffset? NextDue() =>
        Session
            .QueryFirst(
                """
                SELECT min(due) FROM (
                    SELECT min(due) AS due FROM messages WHERE due IS NOT NULL
                    UNION ALL SELECT min(locked_until) FROM message_sessions WHERE locked_until IS NOT NULL)
                """,
                reader => new Box(MessageRow.Instant(reader, 0))
            )
            ?.Value;

    private sealed record Box(DateTimeOffset? Value);
}
