using System.Collections.Immutable;
using Azure.Data.Tables;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>What each store asks on top of its chain's menu.</summary>
public sealed class PriceBook(SimulationTables tables)
{
    /// <summary>A store's surcharges by item id; items without one are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, Money>> SurchargesAsync(
        string storeId,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Surcharges, cancellationToken);
        var rows = ImmutableDictionary.CreateBuilder<string, Money>(StringComparer.Ordinal);
        await foreach (
            var entity in table.QueryAsync<TableEntity>(
                entity => entity.PartitionKey == TableKey.Of(storeId),
                cancellationToken: cancellationToken
            )
        )
        {
            var surcharge = JsonRows.Of<Surcharge>(entity).Value;
            rows[surcharge.ItemId] = surcharge.Amount;
        }

        return rows.ToImmutable();
    }

    /// <summary>Sets the surcharge of one item in one store.</summary>
    public async Task SetAsync(string storeId, Surcharge surcharge, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Surcharges, cancellationToken);
        await table.UpsertEntityAsync(
            JsonRows.New(storeId, surcharge.ItemId, surcharge).Entity(surcharge),
            TableUpdateMode.Replace,
            cancellationToken
        );
    }
}
