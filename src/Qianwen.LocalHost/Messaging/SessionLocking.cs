using Microsoft.Data.Sqlite;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Sessions: locked as a whole, so that one receiver gets the messages of each in order.</summary>
internal static class SessionLocking
{
    /// <summary>Locks the session called <paramref name="sessionId"/>, or with null the one whose message is oldest; null where none is free.</summary>
    public static SessionLock? LockSession(this MessageStep step, string queue, string? sessionId)
    {
        step.RunDue();
        sessionId ??= NextFree(step, queue);
        if (sessionId is null)
        {
            return null;
        }

        step.Session.Execute(
            "INSERT OR IGNORE INTO message_sessions(queue, session_id) VALUES(?1, ?2)",
            queue,
            sessionId
        );
        var until = step.Now + step.Queue(queue).LockDuration;
        var locked = step.Session.Execute(
            """
            UPDATE message_sessions SET locks = locks + 1, locked_until = ?3
            WHERE queue = ?1 AND session_id = ?2 AND locked_until IS NULL
            """,
            queue,
            sessionId,
            until.UtcTicks
        );
        return locked == 0 ? null : Current(step, queue, sessionId);
    }

    /// <summary>The end of the session's lock.</summary>
    public static DateTimeOffset LockedUntil(this MessageStep step, SessionLock session) => Held(step, session).Until;

    /// <summary>Extends the session's lock, and the locks of the messages that were received under it.</summary>
    public static SessionLock RenewSession(this MessageStep step, SessionLock session)
    {
        Held(step, session);
        var until = step.Now + step.Queue(session.Queue).LockDuration;
        step.Session.Execute(
            "UPDATE message_sessions SET locked_until = ?3 WHERE queue = ?1 AND session_id = ?2",
            session.Queue,
            session.SessionId,
            until.UtcTicks
        );
        step.Session.Execute(
            """
            UPDATE messages SET locked_until = ?3, due = ?3
            WHERE queue = ?1 AND dead = 0 AND session_id = ?2 AND locked_until IS NOT NULL
            """,
            session.Queue,
            session.SessionId,
            until.UtcTicks
        );
        return session with { Until = until };
    }

    /// <summary>Gives the session up; one that is lost already stays lost.</summary>
    public static void ReleaseSession(this MessageStep step, SessionLock session)
    {
        if (Current(step, session.Queue, session.SessionId) is { } current && current.Lock == session.Lock)
        {
            Unlock(step, session.Queue, session.SessionId);
        }
    }

    public static void ReleaseExpiredSessions(this MessageStep step)
    {
        var expired = step.Session.Query(
            "SELECT queue, session_id FROM message_sessions WHERE locked_until IS NOT NULL AND locked_until <= ?1",
            reader => (Queue: reader.GetString(0), SessionId: reader.GetString(1)),
            step.Now.UtcTicks
        );
        foreach (var (queue, sessionId) in expired)
        {
            Unlock(step, queue, sessionId);
        }
    }

    public static byte[]? ReadState(this MessageStep step, SessionLock session)
    {
        Held(step, session);
        return step.Session.QueryFirst(
            "SELECT state FROM message_sessions WHERE queue = ?1 AND session_id = ?2 AND state IS NOT NULL",
            reader => reader.GetFieldValue<byte[]>(0),
            session.Queue,
            session.SessionId
        );
    }

    public static void WriteState(this MessageStep step, SessionLock session, byte[]? state)
    {
        Held(step, session);
        step.Session.Execute(
            "UPDATE message_sessions SET state = ?3 WHERE queue = ?1 AND session_id = ?2",
            session.Queue,
            session.SessionId,
            state
        );
    }

    /// <summary>The sessions that have messages, in order of their ids.</summary>
    public static IReadOnlyList<string> SessionsOf(this MessageStep step, string queue, int skip, int top) =>
        step.Session.Query(
            """
            SELECT DISTINCT session_id FROM messages WHERE queue = ?1 AND dead = 0 AND session_id IS NOT NULL
            ORDER BY session_id LIMIT ?3 OFFSET ?2
            """,
            reader => reader.GetString(0),
            queue,
            skip,
            top
        );

    private static string? NextFree(MessageStep step, string queue) =>
        step.Session.QueryFirst(
            """
            SELECT m.session_id FROM messages m
            LEFT JOIN message_sessions s ON s.queue = m.queue AND s.session_id = m.session_id
            WHERE m.queue = ?1 AND m.dead = 0 AND m.state = 0 AND m.locked_until IS NULL AND s.locked_until IS NULL
            ORDER BY m.seq LIMIT 1
            """,
            reader => reader.GetString(0),
            queue
        );

    private static SessionLock Held(MessageStep step, SessionLock session) =>
        Current(step, session.Queue, session.SessionId) is { } current
        && current.Lock == session.Lock
        && current.Until > step.Now
            ? current
            : throw ServiceBusErrors.SessionLockLost(new QueueAddress(session.Queue, false), session.SessionId);

    private static SessionLock? Current(MessageStep step, string queue, string sessionId) =>
        step.Session.QueryFirst(
            """
            SELECT queue, session_id, locks, locked_until FROM message_sessions
            WHERE queue = ?1 AND session_id = ?2 AND locked_until IS NOT NULL
            """,
            Read,
            queue,
            sessionId
        );

    private static SessionLock Read(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), MessageRow.Instant(reader, 3)!.Value);

    private static void Unlock(MessageStep step, string queue, string sessionId)
    {
        step.Session.Execute(
            "UPDATE message_sessions SET locked_until = NULL WHERE queue = ?1 AND session_id = ?2",
            queue,
            sessionId
        );
        var held = step.Session.Query(
            $"""
            SELECT {MessageRow.Columns} FROM messages
            WHERE queue = ?1 AND dead = 0 AND session_id = ?2 AND locked_until IS NOT NULL
            """,
            MessageRow.Read,
            queue,
            sessionId
        );
        held.ForEach(step.Release);
        step.Ready.Add(new QueueAddress(queue, false));
    }
}
