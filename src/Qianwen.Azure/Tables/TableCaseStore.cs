using Azure.Data.Tables;
using Qianwen.Core.Cases;

namespace Qianwen.Azure.Tables;

/// <summary>Open cases on Table storage: few, in one partition, one row each.</summary>
public sealed class TableCaseStore(TableCatalog tables) : ICaseStore
{
    private const string OpenPartition = "open";

    /// <inheritdoc />
    public async Task<bool> OpenAsync(OpenCase openCase, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Cases, cancellationToken);
        var row = JsonRow.Create(OpenPartition, TableKey.From(openCase.Key), openCase);
        return await Optimistic.TryAddAsync(table, row, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenCase>> ListAsync(CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Cases, cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OpenPartition}");
        var rows = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        var cases = await rows.Select(JsonRow.Read<OpenCase>).ToListAsync(cancellationToken);
        return [.. cases.OrderBy(open => open.At).ThenBy(open => open.Key, StringComparer.Ordinal)];
    }
}
