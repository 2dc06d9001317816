using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>The orders, one row for each order key.</summary>
public sealed class OrderStore(SimulationTables tables)
{
    private const string Row = "order";

    /// <summary>What is known of an order key; null where nothing is.</summary>
    public async Task<JsonRow<OrderRecord>?> FindAsync(string orderKey, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Orders, cancellationToken);
        return await JsonRows.ReadAsync<OrderRecord>(table, orderKey, Row, cancellationToken);
    }

    /// <summary>Saves an order as it is now; false where somebody else saved it since it was read.</summary>
    /// <param name="before">The row that was read; null where there was none.</param>
    public async Task<bool> TrySaveAsync(
        JsonRow<OrderRecord>? before,
        OrderRecord order,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Orders, cancellationToken);
        var row = before ?? JsonRows.New(order.OrderKey, Row, order);
        return await row.TryWriteAsync(table, order, cancellationToken);
    }
}
