using Azure.Data.Tables;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>The offers that were made, by id.</summary>
public sealed class OfferStore(SimulationTables tables)
{
    private const string Row = "offer";

    /// <summary>Remembers an offer; the same quote asked again replaces its own.</summary>
    public async Task SaveAsync(OfferRecord offer, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Offers, cancellationToken);
        await table.UpsertEntityAsync(
            JsonRows.New(offer.Id, Row, offer).Entity(offer),
            TableUpdateMode.Replace,
            cancellationToken
        );
    }

    /// <summary>An offer; null where none was made under this id.</summary>
    public async Task<OfferRecord?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Offers, cancellationToken);
        return (await JsonRows.ReadAsync<OfferRecord>(table, id, Row, cancellationToken))?.Value;
    }
}
