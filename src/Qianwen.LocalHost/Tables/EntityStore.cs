using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>Applies entity commands inside a write, where their conditions are checked against what is committed before.</summary>
internal sealed class EntityStore(TableCatalog catalog)
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS table_entities(
            table_name TEXT NOT NULL, partition_key TEXT NOT NULL, row_key TEXT NOT NULL,
            timestamp INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (table_name, partition_key, row_key)) WITHOUT ROWID;
        """;

    private const string Select =
        "SELECT partition_key, row_key, timestamp, body FROM table_entities "
        + "WHERE table_name = ?1 AND partition_key = ?2 AND row_key = ?3";

    private const string Upsert =
        "INSERT INTO table_entities(table_name, partition_key, row_key, timestamp, body) VALUES (?1, ?2, ?3, ?4, ?5) "
        + "ON CONFLICT DO UPDATE SET timestamp = excluded.timestamp, body = excluded.body";

    private const string Remove =
        "DELETE FROM table_entities WHERE table_name = ?1 AND partition_key = ?2 AND row_key = ?3";

    /// <summary>Runs one command; throws the service's refusal, which rolls the whole write back.</summary>
    public TableReply Apply(SqlSession session, EntityCommand command)
    {
        var timestamp = catalog.NextTimestamp(session, command.Table);
        var stored = Find(session, command.Table, command.Key);
        Check(command, stored);
        if (command.Kind == EntityCommandKind.Delete)
        {
            session.Execute(Remove, TableCatalog.Key(command.Table), command.Key.Partition, command.Key.Row);
            return TableReply.NoContent();
        }

        var body =
            command.Kind == EntityCommandKind.Merge && stored is not null
                ? EntityFormat.WriteBody(EntityRules.Merge(stored, command.Properties))
                : command.Body;
        session.Execute(
            Upsert,
            TableCatalog.Key(command.Table),
            command.Key.Partition,
            command.Key.Row,
            timestamp.Ticks,
            body
        );
        return TableReply.NoContent().With("ETag", EntityTag.Format(timestamp));
    }

    public static StoredEntity? Find(SqlSession session, string table, EntityKey key) =>
        session.QueryFirst(Select, StoredEntity.Read, TableCatalog.Key(table), key.Partition, key.Row);

    public static void DeleteAll(SqlSession session, string table) =>
        session.Execute("DELETE FROM table_entities WHERE table_name = ?1", TableCatalog.Key(table));

    private static void Check(EntityCommand command, StoredEntity? stored)
    {
        if (command.Kind == EntityCommandKind.Insert)
        {
            if (stored is not null)
            {
                throw TableErrors.EntityAlreadyExists();
            }

            return;
        }

        if (command.Condition.RequiresEntity && stored is null)
        {
            throw TableErrors.ResourceNotFound();
        }

        if (stored is not null && !command.Condition.Allows(stored.Timestamp))
        {
            throw TableErrors.UpdateConditionNotSatisfied();
        }
    }
}
