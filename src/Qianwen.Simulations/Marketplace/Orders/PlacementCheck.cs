using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>Holds an order against the offer it names, the store's prices and hours, and its stock.</summary>
public sealed class PlacementCheck(
    MarketCatalogue catalogue,
    OfferStore offers,
    PriceBook prices,
    StockRoom stock,
    QuoteService quotes,
    FaultLedger faults,
    TimeProvider time
)
{
    private static readonly Money PriceRise = Money.Fen(200);

    /// <summary>Decides on a place command; accepted means that the stock is taken for its order key.</summary>
    public async Task<PlacementVerdict> DecideAsync(MerchantCommand command, CancellationToken cancellationToken)
    {
        if (catalogue.Store(command.StoreId) is not { } store)
        {
            return No("unknown_store", "没有这家门店", "There is no such store");
        }

        await StrikeAsync(command, store, cancellationToken);
        if (await StrikesAsync(FaultProfiles.StoreRefuses, command, cancellationToken))
        {
            return No(RefusalCodes.StoreBusy, "门店太忙，暂不接单", "The store is too busy to take the order");
        }

        var quoted = command.Order!.Offer;
        var offer = await offers.FindAsync(quoted.Id, cancellationToken);
        if (offer is null || offer.StoreId != store.Id || offer.ExpiresAt < time.GetUtcNow())
        {
            return No(RefusalCodes.OfferExpired, "报价已过期，请重新询价", "The offer has expired; ask for a new one");
        }

        return await PricesHoldAsync(store, quoted, offer, cancellationToken) is { } changed
            ? changed
            : await TakeAsync(command, store, offer, cancellationToken);
    }

    private async Task<PlacementVerdict?> PricesHoldAsync(
        Store store,
        Offer quoted,
        OfferRecord offer,
        CancellationToken cancellationToken
    )
    {
        if (OfferFingerprint.Of(quoted) != offer.Fingerprint)
        {
            return No(RefusalCodes.PriceChanged, "订单与报价不一致", "The order differs from the offer");
        }

        var now = await prices.SurchargesAsync(store.Id, cancellationToken);
        var changed = store
            .Chain.Menu.Where(item => offer.Units.ContainsKey(item.Id))
            .Where(item => Surcharge(now, item) != Surcharge(offer.Surcharges, item))
            .ToList();
        return changed.Count == 0
            ? null
            : new PlacementVerdict.Reject(
                RefusalCodes.PriceChanged,
                new LocalizedText($"{changed[0].Name.Zh}价格已变动", $"The price of {changed[0].Name.En} has changed"),
                [.. changed.Select(item => new StoreAlternative(item.Id, item.Name, item.Price + Surcharge(now, item)))]
            );
    }

    private async Task<PlacementVerdict> TakeAsync(
        MerchantCommand command,
        Store store,
        OfferRecord offer,
        CancellationToken cancellationToken
    )
    {
        var units = offer.Units.Values.Sum();
        var making = StoreSchedule.Making(store, units);
        var soonest = time.GetUtcNow() + store.Queue;
        var startsAt = soonest > offer.StartsAt ? soonest : offer.StartsAt;
        if (!store.Hours.IsOpenAt(startsAt))
        {
            return PlacementVerdict.Reject.Of(Refusals.Closed(store));
        }

        if (await stock.TakeAsync(store, command.OrderKey, offer.Units, cancellationToken) is { } gone)
        {
            var instead = await quotes.InsteadAsync(store, gone.Item, cancellationToken);
            return PlacementVerdict.Reject.Of(Refusals.SoldOut(store, gone.Item, gone.Left, instead));
        }

        return new PlacementVerdict.Accept(units, startsAt, startsAt + making);
    }

    /// <summary>What goes wrong between quote and order, where it was asked for.</summary>
    private async Task StrikeAsync(MerchantCommand command, Store store, CancellationToken cancellationToken)
    {
        var first = store.Chain.Menu.FirstOrDefault(item => item.Id == command.Order!.Offer.Lines[0].ItemId);
        if (first is null)
        {
            return;
        }

        if (await StrikesAsync(FaultProfiles.PriceChange, command, cancellationToken))
        {
            var now = await prices.SurchargesAsync(store.Id, cancellationToken);
            var line = command.Order!.Offer;
            var before = (await offers.FindAsync(line.Id, cancellationToken))?.Surcharges ?? now;
            await prices.SetAsync(
                store.Id,
                new Surcharge(first.Id, Surcharge(before, first) + PriceRise),
                cancellationToken
            );
        }

        if (await StrikesAsync(FaultProfiles.SoldOut, command, cancellationToken))
        {
            await stock.DrainAsync(store, first, cancellationToken);
        }
    }

    private Task<bool> StrikesAsync(string profile, MerchantCommand command, CancellationToken cancellationToken) =>
        faults.StrikesAsync(profile, FaultTargets.Orders, command.Key, cancellationToken);

    private static Money Surcharge(IReadOnlyDictionary<string, Money> surcharges, MenuItem item) =>
        surcharges.GetValueOrDefault(item.Id, Money.Zero());

    private static PlacementVerdict.Reject No(string code, string zh, string en) =>
        new(code, new LocalizedText(zh, en), []);
}
