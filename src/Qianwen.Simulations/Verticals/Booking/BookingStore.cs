using Azure.Data.Tables;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>The offers and orders of the verticals, beside those of the kitchens.</summary>
public sealed class BookingStore(SimulationTables tables)
{
    private const string Row = "booking";

    /// <summary>Remembers an offer; the same quote asked again replaces its own.</summary>
    public async Task SaveAsync(BookingOffer offer, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Offers, cancellationToken);
        await table.UpsertEntityAsync(
            JsonRows.New(offer.Id, Row, offer).Entity(offer),
            TableUpdateMode.Replace,
            cancellationToken
        );
    }

    /// <summary>An offer; null where none was made under this id.</summary>
    public async Task<BookingOffer?> FindOfferAsync(string id, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Offers, cancellationToken);
        return (await JsonRows.ReadAsync<BookingOffer>(table, id, Row, cancellationToken))?.Value;
    }

    /// <summary>What is known of an order key; null where nothing is.</summary>
    public async Task<JsonRow<BookingRecord>?> FindAsync(string orderKey, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Orders, cancellationToken);
        return await JsonRows.ReadAsync<BookingRecord>(table, orderKey, Row, cancellationToken);
    }

    /// <summary>Saves an order as it is now; false where somebody else saved it since it was read.</summary>
    /// <param name="before">The row that was read; null where there was none.</param>
    public async Task<bool> TrySaveAsync(
        JsonRow<BookingRecord>? before,
        BookingRecord order,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Orders, cancellationToken);
        var row = before ?? JsonRows.New(order.OrderKey, Row, order);
        return await row.TryWriteAsync(table, order, cancellationToken);
    }
}
