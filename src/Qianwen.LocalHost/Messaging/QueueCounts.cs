using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Messaging;

/// <summary>The messages of one queue, counted.</summary>
/// <param name="Active">Ready to receive.</param>
/// <param name="Locked">Held by a receiver.</param>
/// <param name="Scheduled">Not enqueued yet.</param>
/// <param name="Deferred">Set aside.</param>
/// <param name="DeadLetters">In the dead-letter sub-queue.</param>
public sealed record QueueCounts(int Active, int Locked, int Scheduled, int Deferred, int DeadLetters)
{
    internal static QueueCounts Read(SqlSession session, string queue) =>
        session.QueryFirst(
            """
            SELECT
                ifnull(sum(dead = 0 AND state = 0 AND locked_until IS NULL), 0),
                ifnull(sum(dead = 0 AND locked_until IS NOT NULL), 0),
                ifnull(sum(dead = 0 AND state = 2), 0),
                ifnull(sum(dead = 0 AND state = 1 AND locked_until IS NULL), 0),
                ifnull(sum(dead = 1), 0)
            FROM messages WHERE queue = ?1
            """,
            reader => new QueueCounts(
                reader.GetInt32(0),
                reader.GetInt32(1),
                reader.GetInt32(2),
                reader.GetInt32(3),
                reader.GetInt32(4)
            ),
            queue
        )!;
}
