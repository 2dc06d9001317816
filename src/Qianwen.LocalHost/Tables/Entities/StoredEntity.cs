using Microsoft.Data.Sqlite;

namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>An entity as the database holds it; its properties are read on first use.</summary>
internal sealed class StoredEntity(EntityKey key, DateTime timestamp, string body)
{
    private IReadOnlyDictionary<string, EdmValue>? _properties;

    public EntityKey Key { get; } = key;

    public DateTime Timestamp { get; } = timestamp;

    /// <summary>The properties as <see cref="EntityFormat.WriteBody"/> wrote them.</summary>
    public string Body { get; } = body;

    public IReadOnlyDictionary<string, EdmValue> Properties => _properties ??= EntityPayload.ParseBody(Body);

    /// <summary>Reads a row of partition key, row key, timestamp in ticks, body.</summary>
    public static StoredEntity Read(SqliteDataReader row) =>
        new(
            new EntityKey(row.GetString(0), row.GetString(1)),
            new DateTime(row.GetInt64(2), DateTimeKind.Utc),
            row.GetString(3)
        );

    /// <summary>The value of a property, system properties included; null where the entity has none of that name.</summary>
    public EdmValue? Find(string property) =>
        property switch
        {
            "PartitionKey" => EdmValue.String(Key.Partition),
            "RowKey" => EdmValue.String(Key.Row),
            "Timestamp" => EdmValue.DateTime(Timestamp),
            _ => Properties.TryGetValue(property, out var value) ? value : null,
        };
}
