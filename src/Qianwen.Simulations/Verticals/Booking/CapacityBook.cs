using Azure;
using Azure.Data.Tables;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Quotes;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>What is left of rooms, seats, tables and pieces, by provider; taken all at once or not at all, once per order.</summary>
public sealed class CapacityBook(SimulationTables tables)
{
    /// <summary>What is short for these holds now; null where there is enough of everything.</summary>
    public async Task<Shortage?> ShortAsync(
        string providerId,
        IReadOnlyList<Hold> holds,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        foreach (var hold in holds)
        {
            var level = await LevelAsync(table, providerId, hold, cancellationToken);
            if (level.Value.Left < hold.Units)
            {
                return new Shortage(hold, level.Value.Left);
            }
        }

        return null;
    }

    /// <summary>Takes what an order needs; again for the same order it is taken already. What was short; null where it was taken.</summary>
    public async Task<Shortage?> TakeAsync(
        string providerId,
        string orderKey,
        IReadOnlyList<Hold> holds,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                await JsonRows.ReadAsync<CapacityTaking>(table, providerId, Taken(orderKey), cancellationToken)
                is not null
            )
            {
                return null;
            }

            var taking = new CapacityTaking(holds.ToDictionary(hold => hold.Resource, hold => hold.Units));
            List<TableTransactionAction> changes = [JsonRows.New(providerId, Taken(orderKey), taking).Change(taking)];
            foreach (var hold in holds)
            {
                var level = await LevelAsync(table, providerId, hold, cancellationToken);
                if (level.Value.Left < hold.Units)
                {
                    return new Shortage(hold, level.Value.Left);
                }

                changes.Add(level.Change(new StockLevel(level.Value.Left - hold.Units)));
            }

            if (await TrySubmitAsync(table, changes, cancellationToken))
            {
                return null;
            }
        }
    }

    /// <summary>Puts back what an order took; nothing where it took nothing or it was put back already.</summary>
    public async Task ReturnAsync(string providerId, string orderKey, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taken = await JsonRows.ReadAsync<CapacityTaking>(table, providerId, Taken(orderKey), cancellationToken);
            if (taken is null or { Value.Returned: true })
            {
                return;
            }

            List<TableTransactionAction> changes = [taken.Change(taken.Value with { Returned = true })];
            foreach (var (resource, units) in taken.Value.Units.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                var level = await JsonRows.ReadAsync<StockLevel>(table, providerId, Level(resource), cancellationToken);
                changes.Add(level!.Change(new StockLevel(level.Value.Left + units)));
            }

            if (await TrySubmitAsync(table, changes, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Sells the rest of something to somebody else.</summary>
    public async Task DrainAsync(string providerId, Hold hold, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        var level = new StockLevel(0);
        await table.UpsertEntityAsync(
            JsonRows.New(providerId, Level(hold.Resource), level).Entity(level),
            TableUpdateMode.Replace,
            cancellationToken
        );
    }

    private static async Task<JsonRow<StockLevel>> LevelAsync(
        TableClient table,
        string providerId,
        Hold hold,
        CancellationToken cancellationToken
    ) =>
        await JsonRows.ReadAsync<StockLevel>(table, providerId, Level(hold.Resource), cancellationToken)
        ?? JsonRows.New(providerId, Level(hold.Resource), new StockLevel(hold.Capacity));

    private static async Task<bool> TrySubmitAsync(
        TableClient table,
        List<TableTransactionAction> changes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await table.SubmitTransactionAsync(changes, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (JsonRows.IsLostRace(exception))
        {
            return false;
        }
    }

    private static string Taken(string orderKey) => $"taken|{orderKey}";

    private static string Level(string resource) => $"level|{resource}";
}
