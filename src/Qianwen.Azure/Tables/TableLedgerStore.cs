using System.Globalization;
using Azure.Data.Tables;
using Qianwen.Core.Ledger;

namespace Qianwen.Azure.Tables;

/// <summary>
/// The books on Table storage, one partition an order, one row a booking. The next row key is the one after the last
/// that was read: of two writers one finds it taken, reads again, and sees what the other booked.
/// </summary>
public sealed class TableLedgerStore(TableCatalog tables) : ILedgerStore
{
    /// <inheritdoc />
    public async Task<bool> BookAsync(LedgerBooking booking, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Ledger, cancellationToken);
        return await Optimistic.RunAsync(async () =>
        {
            var booked = await ReadAsync(table, booking.OrderKey, cancellationToken);
            if (booked.Any(earlier => earlier.Key == booking.Key))
            {
                return false;
            }

            var rowKey = (booked.Count + 1).ToString("D6", CultureInfo.InvariantCulture);
            var row = JsonRow.Create(TableKey.From(booking.OrderKey), rowKey, booking);
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        });
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LedgerBooking>> ReadAsync(string orderKey, CancellationToken cancellationToken) =>
        await ReadAsync(await tables.GetAsync(TableNames.Ledger, cancellationToken), orderKey, cancellationToken);

    private static async Task<IReadOnlyList<LedgerBooking>> ReadAsync(
        TableClient table,
        string orderKey,
        CancellationToken cancellationToken
    )
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.From(orderKey)}");
        var rows = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        return await rows.Select(JsonRow.Read<LedgerBooking>).ToListAsync(cancellationToken);
    }
}
