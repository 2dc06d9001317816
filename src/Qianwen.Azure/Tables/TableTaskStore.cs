using Azure.Data.Tables;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;

namespace Qianwen.Azure.Tables;

/// <summary>Tasks on Table storage, one row each.</summary>
public sealed class TableTaskStore(TableCatalog tables) : ITaskStore
{
    private const string TaskRow = "task";

    /// <inheritdoc />
    public async Task CreateAsync(TaskView task, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Tasks, cancellationToken);
        await Optimistic.TryAddAsync(table, RowOf(task), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TaskView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Tasks, cancellationToken);
        var row = await ReadAsync(table, id, cancellationToken);
        return row is null ? null : JsonRow.Read<TaskView>(row);
    }

    /// <inheritdoc />
    public async Task<TaskView> UpdateAsync(
        string id,
        Func<TaskView, TaskView> change,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Tasks, cancellationToken);
        return await Optimistic.RunAsync(async () =>
        {
            var row =
                await ReadAsync(table, id, cancellationToken)
                ?? throw new KeyNotFoundException($"There is no task '{id}'.");
            var changed = change(JsonRow.Read<TaskView>(row));
            await table.UpdateEntityAsync(RowOf(changed), row.ETag, TableUpdateMode.Replace, cancellationToken);
            return changed;
        });
    }

    private static async Task<TableEntity?> ReadAsync(TableClient table, string id, CancellationToken token)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.From(id), TaskRow, cancellationToken: token);
        return row.HasValue ? row.Value : null;
    }

    private static TableEntity RowOf(TaskView task) => JsonRow.Create(TableKey.From(task.Id), TaskRow, task);
}
