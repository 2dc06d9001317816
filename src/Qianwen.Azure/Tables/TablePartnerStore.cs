using Azure;
using Azure.Data.Tables;
using Qianwen.Core.Partners;

namespace Qianwen.Azure.Tables;

/// <summary>Partners on Table storage: few, in one partition, one row each.</summary>
public sealed class TablePartnerStore(TableCatalog tables) : IPartnerStore
{
    private const string Partition = "partner";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Partner>> ListAsync(CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Partners, cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        var rows = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        return await rows.Select(JsonRow.Read<Partner>).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Partner?> FindAsync(string id, CancellationToken cancellationToken) =>
        await RowAsync(id, cancellationToken) is { } row ? JsonRow.Read<Partner>(row) : null;

    /// <inheritdoc />
    public Task<Partner?> ChangeAsync(
        string id,
        Func<Partner?, Partner?> change,
        CancellationToken cancellationToken
    ) =>
        Optimistic.RunAsync(async () =>
        {
            var table = await tables.GetAsync(TableNames.Partners, cancellationToken);
            var known = await RowAsync(id, cancellationToken);
            if (change(known is null ? null : JsonRow.Read<Partner>(known)) is not { } changed)
            {
                return null;
            }

            var row = JsonRow.Create(Partition, TableKey.From(id), changed);
            _ = known is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, cancellationToken);
            return changed;
        });

    private async Task<TableEntity?> RowAsync(string id, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Partners, cancellationToken);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition,
            TableKey.From(id),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? row.Value : null;
    }
}
