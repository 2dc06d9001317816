using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Functions.Quotes;

/// <summary>
/// A leg that no store can serve, asked again without the shop that was named, for things that go by the same words. What comes back is
/// only shown; it is never ordered without being asked for.
/// </summary>
internal static class LooseLeg
{
    private const int MostAlternatives = 3;

    /// <summary>The looser search; null where no shop was named, so that everybody was asked already.</summary>
    public static LegSearch? From(LegSearch search)
    {
        if (search.Elsewhere || search.Leg.Get<EntityReference>(ArgumentNames.Merchant) is not { } shop)
        {
            return null;
        }

        var items = search.Leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        IReadOnlyList<OrderedItem> loose = [.. items.Select(item => item with { Ids = [] })];
        var unwanted = search.Leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant) ?? [];
        IReadOnlyList<EntityReference> others = [.. unwanted, shop];
        var args = search
            .Leg.With(ArgumentNames.Items, loose)
            .With(ArgumentNames.NotMerchant, others)
            .Args.Where(pair => pair.Key != ArgumentNames.Merchant)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return search with { Leg = search.Leg with { Args = args }, Elsewhere = true };
    }

    /// <summary>What others have: first whole offers, cheapest first, then the nearest thing on their menus.</summary>
    public static IReadOnlyList<StoreAlternative> Alternatives(LegQuotes quotes) =>
        [
            .. quotes
                .Offers.OrderBy(offer => offer.Total.Amount)
                .DistinctBy(offer => offer.StoreId)
                .SelectMany(offer =>
                    offer.Lines.Select(line => new StoreAlternative(
                        line.ItemId,
                        At(offer.StoreName, line.Name),
                        line.UnitPrice
                    ))
                )
                .Concat(
                    quotes.Refusals.SelectMany(refusal =>
                        refusal.Alternatives.Take(1).Select(one => one with { Name = At(refusal.StoreName, one.Name) })
                    )
                )
                .Take(MostAlternatives),
        ];

    private static LocalizedText At(LocalizedText store, LocalizedText item) =>
        new($"{store.Zh}：{item.Zh}", $"{store.En}: {item.En}");
}
