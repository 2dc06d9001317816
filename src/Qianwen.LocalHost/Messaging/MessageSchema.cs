namespace Qianwen.LocalHost.Messaging;

/// <summary>
/// The tables of the broker. A message's rowid is its sequence number: it only grows, so that the table is append-only.
/// <c>due</c> is the next instant at which time alone changes a row (enqueue, lock expiry, end of life). Instants are UTC ticks.
/// </summary>
internal static class MessageSchema
{
    public const string Script = """
        CREATE TABLE IF NOT EXISTS messages(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            queue TEXT NOT NULL COLLATE NOCASE,
            dead INTEGER NOT NULL DEFAULT 0,
            state INTEGER NOT NULL,
            message_id TEXT,
            session_id TEXT,
            body BLOB NOT NULL,
            envelope TEXT NOT NULL,
            enqueued INTEGER NOT NULL,
            scheduled INTEGER,
            ttl INTEGER,
            expires INTEGER,
            deliveries INTEGER NOT NULL DEFAULT 0,
            locks INTEGER NOT NULL DEFAULT 0,
            locked_until INTEGER,
            due INTEGER);
        CREATE INDEX IF NOT EXISTS messages_ready ON messages(queue, dead, seq) WHERE state = 0 AND locked_until IS NULL;
        CREATE INDEX IF NOT EXISTS messages_queue ON messages(queue, dead, session_id, seq);
        CREATE INDEX IF NOT EXISTS messages_due ON messages(due) WHERE due IS NOT NULL;
        CREATE TABLE IF NOT EXISTS message_ids(
            queue TEXT NOT NULL COLLATE NOCASE,
            message_id TEXT NOT NULL,
            seen INTEGER NOT NULL,
            PRIMARY KEY(queue, message_id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS message_ids_seen ON message_ids(queue, seen);
        CREATE TABLE IF NOT EXISTS message_sessions(
            queue TEXT NOT NULL COLLATE NOCASE,
            session_id TEXT NOT NULL,
            locks INTEGER NOT NULL DEFAULT 0,
            locked_until INTEGER,
            state BLOB,
            PRIMARY KEY(queue, session_id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS message_sessions_due ON message_sessions(locked_until) WHERE locked_until IS NOT NULL;
        """;
}
