using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Riders;

/// <summary>The deliveries, one row for each delivery key.</summary>
public sealed class DeliveryStore(SimulationTables tables)
{
    private const string Row = "delivery";

    /// <summary>What is known of a delivery key; null where nothing is.</summary>
    public async Task<JsonRow<DeliveryJob>?> FindAsync(string deliveryKey, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Deliveries, cancellationToken);
        return await JsonRows.ReadAsync<DeliveryJob>(table, deliveryKey, Row, cancellationToken);
    }

    /// <summary>Saves a delivery as it is now; false where somebody else saved it since it was read.</summary>
    /// <param name="before">The row that was read; null where there was none.</param>
    public async Task<bool> TrySaveAsync(
        JsonRow<DeliveryJob>? before,
        DeliveryJob job,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Deliveries, cancellationToken);
        var row = before ?? JsonRows.New(job.Command.DeliveryKey, Row, job);
        return await row.TryWriteAsync(table, job, cancellationToken);
    }
}
