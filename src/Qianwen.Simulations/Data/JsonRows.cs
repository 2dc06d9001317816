using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Qianwen.Simulations.Data;

/// <summary>Makes and reads rows that keep one value as JSON.</summary>
public static class JsonRows
{
    /// <summary>The property that holds the JSON.</summary>
    internal const string Column = "Json";

    /// <summary>A row that does not exist yet; keys may be any text.</summary>
    public static JsonRow<T> New<T>(string partition, string row, T value)
        where T : class => new(TableKey.Of(partition), TableKey.Of(row), value, default);

    /// <summary>Reads a row; null where there is none.</summary>
    public static async Task<JsonRow<T>?> ReadAsync<T>(
        TableClient table,
        string partition,
        string row,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKey.Of(partition),
            TableKey.Of(row),
            cancellationToken: cancellationToken
        );
        return found.HasValue ? Of<T>(found.Value!) : null;
    }

    /// <summary>The value of an entity that was read.</summary>
    public static JsonRow<T> Of<T>(TableEntity entity)
        where T : class =>
        new(
            entity.PartitionKey,
            entity.RowKey,
            (T)JsonSerializer.Deserialize(entity.GetString(Column), SimulationsJson.Options.GetTypeInfo(typeof(T)))!,
            entity.ETag
        );

    /// <summary>Whether a write failed because somebody else wrote first.</summary>
    public static bool IsLostRace(RequestFailedException exception) => exception.Status is 409 or 412;
}
