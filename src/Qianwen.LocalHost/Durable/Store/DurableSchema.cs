namespace Qianwen.LocalHost.Durable.Store;

/// <summary>
/// The tables of all hubs. The history is an append-only log; beside it the current state of each instance, the messages
/// that wait for it (a message with a due time is a durable timer or a delayed start) and the activities to run.
/// Times are UTC ticks; execution numbers are taken from the message that starts the execution, so they never repeat.
/// </summary>
internal static class DurableSchema
{
    public const string Script = """
        CREATE TABLE IF NOT EXISTS durable_instance (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          hub TEXT NOT NULL,
          instance TEXT NOT NULL,
          execution INTEGER NOT NULL,
          name TEXT NOT NULL,
          version TEXT,
          status INTEGER NOT NULL,
          created_at INTEGER NOT NULL,
          updated_at INTEGER NOT NULL,
          input TEXT,
          output TEXT,
          custom_status TEXT,
          failure TEXT,
          tags TEXT,
          parent_instance TEXT,
          parent_execution INTEGER,
          parent_task INTEGER,
          parent_name TEXT,
          UNIQUE (hub, instance));
        CREATE INDEX IF NOT EXISTS durable_instance_parent ON durable_instance (hub, parent_instance)
          WHERE parent_instance IS NOT NULL;

        CREATE TABLE IF NOT EXISTS durable_history (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          hub TEXT NOT NULL,
          instance TEXT NOT NULL,
          execution INTEGER NOT NULL,
          seq INTEGER NOT NULL,
          at INTEGER NOT NULL,
          kind TEXT NOT NULL,
          data TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS durable_history_execution ON durable_history (hub, instance, execution, seq);

        CREATE TABLE IF NOT EXISTS durable_inbox (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          hub TEXT NOT NULL,
          instance TEXT NOT NULL,
          execution INTEGER NOT NULL,
          rank INTEGER NOT NULL,
          task INTEGER,
          at INTEGER NOT NULL,
          due INTEGER,
          data TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS durable_inbox_instance ON durable_inbox (hub, instance);
        CREATE INDEX IF NOT EXISTS durable_inbox_due ON durable_inbox (hub, due, id) WHERE due IS NOT NULL;

        CREATE TABLE IF NOT EXISTS durable_activity (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          hub TEXT NOT NULL,
          instance TEXT NOT NULL,
          execution INTEGER NOT NULL,
          task INTEGER NOT NULL,
          name TEXT NOT NULL,
          input TEXT);
        """;
}
