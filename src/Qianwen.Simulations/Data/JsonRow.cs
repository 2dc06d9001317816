using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Qianwen.Simulations.Data;

/// <summary>A value kept as JSON in one row of a table.</summary>
/// <typeparam name="T">Its type, known to <see cref="SimulationsJson"/>.</typeparam>
/// <param name="ETag">The row's version; default for a row that does not exist yet.</param>
public sealed record JsonRow<T>(string PartitionKey, string RowKey, T Value, ETag ETag)
    where T : class
{
    /// <summary>Writes it if nobody else did since it was read; false where somebody did.</summary>
    public async Task<bool> TryWriteAsync(TableClient table, T value, CancellationToken cancellationToken)
    {
        try
        {
            var entity = Entity(value);
            await (
                ETag == default
                    ? table.AddEntityAsync(entity, cancellationToken)
                    : table.UpdateEntityAsync(entity, ETag, TableUpdateMode.Replace, cancellationToken)
            );
            return true;
        }
        catch (RequestFailedException exception) when (JsonRows.IsLostRace(exception))
        {
            return false;
        }
    }

    /// <summary>The change to <paramref name="value"/>, for a transaction.</summary>
    public TableTransactionAction Change(T value) =>
        ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, Entity(value))
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, Entity(value), ETag);

    /// <summary>The entity that holds <paramref name="value"/>.</summary>
    public TableEntity Entity(T value) =>
        new(PartitionKey, RowKey)
        {
            [JsonRows.Column] = JsonSerializer.Serialize(value, SimulationsJson.Options.GetTypeInfo(typeof(T))),
        };
}
