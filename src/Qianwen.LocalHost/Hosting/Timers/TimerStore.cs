using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Hosting.Timers;

/// <summary>Remembers when each timer fired last and was to fire next, so that a firing missed while the host was down is seen.</summary>
internal sealed class TimerStore
{
    private readonly LocalDatabase _database;

    public TimerStore(LocalDatabase database)
    {
        _database = database;
        database.EnsureSchema(
            """
            CREATE TABLE IF NOT EXISTS timers(
                name TEXT NOT NULL PRIMARY KEY, last INTEGER, next INTEGER NOT NULL) WITHOUT ROWID;
            """
        );
    }

    public TimerRecord? Find(string name) =>
        _database.Read(session =>
            session.QueryFirst(
                "SELECT last, next FROM timers WHERE name = ?1",
                reader => new TimerRecord(
                    reader.IsDBNull(0) ? null : new DateTimeOffset(reader.GetInt64(0), TimeSpan.Zero),
                    new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero)
                ),
                name
            )
        );

    public Task SaveAsync(string name, TimerRecord record) =>
        _database.WriteAsync(session =>
        {
            session.Execute(
                "INSERT OR REPLACE INTO timers(name, last, next) VALUES(?1, ?2, ?3)",
                name,
                record.Last?.UtcTicks,
                record.Next.UtcTicks
            );
        });
}
