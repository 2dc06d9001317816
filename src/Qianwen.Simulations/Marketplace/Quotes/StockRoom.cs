using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>The finite daily stock of each store; taken atomically, once per order.</summary>
public sealed class StockRoom(SimulationTables tables, TimeProvider time)
{
    /// <summary>Units left today.</summary>
    public async Task<int> LeftAsync(Store store, MenuItem item, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        return (await LevelAsync(table, store, item, Today(), cancellationToken)).Value.Left;
    }

    /// <summary>
    /// Takes what an order needs, all of it or nothing; again for the same order it is taken already. The item that is short, with what
    /// is left of it; null where everything was taken.
    /// </summary>
    public async Task<(MenuItem Item, int Left)?> TakeAsync(
        Store store,
        string orderKey,
        IReadOnlyDictionary<string, int> units,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        var day = Today();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await JsonRows.ReadAsync<StockTaking>(table, store.Id, Taken(orderKey), cancellationToken) is not null)
            {
                return null;
            }

            var taking = new StockTaking(day, units);
            List<TableTransactionAction> changes = [JsonRows.New(store.Id, Taken(orderKey), taking).Change(taking)];
            foreach (var (id, count) in units.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                var item = store.Chain.Menu.First(candidate => candidate.Id == id);
                var level = await LevelAsync(table, store, item, day, cancellationToken);
                if (level.Value.Left < count)
                {
                    return (item, level.Value.Left);
                }

                changes.Add(level.Change(new StockLevel(level.Value.Left - count)));
            }

            if (await TrySubmitAsync(table, changes, cancellationToken))
            {
                return null;
            }
        }
    }

    /// <summary>Puts back what an order took; nothing where it took nothing or it was put back already.</summary>
    public async Task ReturnAsync(Store store, string orderKey, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taken = await JsonRows.ReadAsync<StockTaking>(table, store.Id, Taken(orderKey), cancellationToken);
            if (taken is null or { Value.Returned: true })
            {
                return;
            }

            List<TableTransactionAction> changes = [taken.Change(taken.Value with { Returned = true })];
            foreach (var (id, count) in taken.Value.Units.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                var item = store.Chain.Menu.First(candidate => candidate.Id == id);
                var level = await LevelAsync(table, store, item, taken.Value.Day, cancellationToken);
                changes.Add(level.Change(new StockLevel(level.Value.Left + count)));
            }

            if (await TrySubmitAsync(table, changes, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Sells an item out for today.</summary>
    public async Task DrainAsync(Store store, MenuItem item, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Stock, cancellationToken);
        var level = new StockLevel(0);
        await table.UpsertEntityAsync(
            JsonRows.New(store.Id, Level(Today(), item), level).Entity(level),
            TableUpdateMode.Replace,
            cancellationToken
        );
    }

    private static async Task<JsonRow<StockLevel>> LevelAsync(
        TableClient table,
        Store store,
        MenuItem item,
        string day,
        CancellationToken cancellationToken
    ) =>
        await JsonRows.ReadAsync<StockLevel>(table, store.Id, Level(day, item), cancellationToken)
        ?? JsonRows.New(store.Id, Level(day, item), new StockLevel(item.DailyStock));

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

    private string Today() =>
        time.GetUtcNow().ToOffset(OpeningHours.Offset).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Taken(string orderKey) => $"taken|{orderKey}";

    private static string Level(string day, MenuItem item) => $"{day}|{item.Id}";
}
