using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>Prices a leg in one store and remembers the offers it makes.</summary>
public sealed class QuoteService(
    OrderLineResolver resolver,
    OfferBuilder builder,
    PriceBook prices,
    StockRoom stock,
    OfferStore offers,
    TimeProvider time,
    IOptions<MarketplaceOptions> options
)
{
    /// <summary>Offers, best match first, or the refusal.</summary>
    /// <param name="key">The quote's key; asked again with it, the same offers are made anew.</param>
    public async Task<QuoteResponse> QuoteAsync(
        string key,
        Store store,
        LegWishes wishes,
        DeliveryAddress deliverTo,
        CancellationToken cancellationToken
    )
    {
        var distance = deliverTo.Location is { } location ? (int)Math.Round(store.Location.DistanceTo(location)) : -1;
        if (distance < 0 || distance > options.Value.DeliveryRadiusMetres)
        {
            return Refuse(Refusals.TooFar(store, distance < 0 ? null : distance));
        }

        if (wishes.Items.Any(item => item.Quantity > options.Value.MaxQuantity))
        {
            return Refuse(Refusals.OverQuantityLimit(store, options.Value.MaxQuantity));
        }

        var surcharges = await prices.SurchargesAsync(store.Id, cancellationToken);
        var lines = new List<IReadOnlyList<QuotedItem>>();
        foreach (var item in wishes.Items)
        {
            var (variants, refusal) = resolver.Resolve(store, item, surcharges);
            if (refusal is not null)
            {
                return Refuse(refusal);
            }

            lines.Add(variants);
        }

        return await OfferAsync(key, store, wishes, distance, Variants(lines), cancellationToken);
    }

    private async Task<QuoteResponse> OfferAsync(
        string key,
        Store store,
        LegWishes wishes,
        int distance,
        List<IReadOnlyList<QuotedItem>> variants,
        CancellationToken cancellationToken
    )
    {
        var made = new List<Offer>();
        StoreRefusal? refusal = null;
        var now = time.GetUtcNow();
        foreach (var (variant, items) in variants.Index())
        {
            var units = items.Sum(item => item.Quantity);
            var schedule = StoreSchedule.Plan(store, units, distance, now, wishes.ArriveBy);
            var no = RefuseTime(store, schedule) ?? await RefuseStockAsync(store, items, cancellationToken);
            var offer = builder.Build(key, variant, store, items, distance, schedule, now);
            no ??= offer.Subtotal < store.MinimumOrder ? Refusals.BelowMinimum(store) : null;
            if (no is null)
            {
                await offers.SaveAsync(Record(offer, items, schedule), cancellationToken);
                made.Add(offer);
            }

            refusal ??= no;
        }

        return made.Count > 0 ? new QuoteResponse(made, null) : Refuse(refusal!);
    }

    private static StoreRefusal? RefuseTime(Store store, StoreSchedule schedule)
    {
        if (!store.Hours.IsOpenAt(schedule.StartsAt))
        {
            return Refusals.Closed(store);
        }

        return store.Hours.IsOpenAt(schedule.ReadyBy) ? null : Refusals.OverCapacity(store);
    }

    private async Task<StoreRefusal?> RefuseStockAsync(
        Store store,
        IReadOnlyList<QuotedItem> items,
        CancellationToken cancellationToken
    )
    {
        foreach (var wanted in items.GroupBy(item => item.Item))
        {
            var left = await stock.LeftAsync(store, wanted.Key, cancellationToken);
            if (left < wanted.Sum(item => item.Quantity))
            {
                var instead = await InsteadAsync(store, wanted.Key, cancellationToken);
                return Refusals.SoldOut(store, wanted.Key, left, instead);
            }
        }

        return null;
    }

    /// <summary>What a store still has that is most like an item: at most three, best sellers first.</summary>
    public async Task<IReadOnlyList<MenuItem>> InsteadAsync(
        Store store,
        MenuItem item,
        CancellationToken cancellationToken
    )
    {
        var instead = new List<MenuItem>();
        foreach (
            var candidate in store
                .Chain.Menu.Where(other => other != item && other.Categories.Intersect(item.Categories).Any())
                .OrderByDescending(other => other.Categories.Intersect(item.Categories).Count())
                .ThenBy(other => other.Rank)
        )
        {
            if (instead.Count < 3 && await stock.LeftAsync(store, candidate, cancellationToken) > 0)
            {
                instead.Add(candidate);
            }
        }

        return instead;
    }

    private static List<IReadOnlyList<QuotedItem>> Variants(List<IReadOnlyList<QuotedItem>> lines)
    {
        var open = lines.FindIndex(line => line.Count > 1);
        return open < 0
            ?
            [
                [.. lines.Select(line => line[0])],
            ]
            : [.. lines[open].Select(variant => lines.Select((line, at) => at == open ? variant : line[0]).ToList())];
    }

    private static OfferRecord Record(Offer offer, IReadOnlyList<QuotedItem> items, StoreSchedule schedule) =>
        new(
            offer.Id,
            offer.StoreId,
            OfferFingerprint.Of(offer),
            offer.Total,
            items
                .GroupBy(item => item.Item.Id)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Sum(item => item.Quantity)),
            items
                .Where(item => !item.Surcharge.IsZero)
                .DistinctBy(item => item.Item.Id)
                .ToImmutableSortedDictionary(item => item.Item.Id, item => item.Surcharge),
            offer.ExpiresAt,
            schedule.StartsAt,
            schedule.ReadyBy
        );

    private static QuoteResponse Refuse(StoreRefusal refusal) => new([], refusal);
}
