using Microsoft.Extensions.Options;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>Finds the stores that could serve a leg, and says why the others that matter cannot.</summary>
public sealed class StoreSearch(
    MarketCatalogue catalogue,
    MenuMatcher matcher,
    TimeProvider time,
    IOptions<MarketplaceOptions> options
)
{
    private const int MostStores = 20;
    private const int MostRefusals = 5;

    /// <summary>Stores worth asking, nearest first, and refusals of those that matter.</summary>
    public SearchResponse Search(LegWishes wishes, DeliveryAddress? deliverTo)
    {
        var candidates = new List<StoreCandidate>();
        var refusals = new List<(int Distance, StoreRefusal Refusal)>();
        foreach (var (store, distance) in Wanted(wishes, deliverTo))
        {
            if (Refuse(store, distance, wishes) is { } refusal)
            {
                refusals.Add((distance ?? int.MaxValue, refusal));
            }
            else
            {
                candidates.Add(new StoreCandidate(store.Id, store.Chain.Id, store.Name, distance ?? 0, store.Rating));
            }
        }

        return new SearchResponse(
            [.. candidates.OrderBy(store => store.DistanceMetres).Take(MostStores)],
            [
                .. refusals
                    .OrderBy(pair => pair.Distance)
                    .Select(pair => pair.Refusal)
                    .Where(refusal => Matters(refusal, wishes, candidates.Count == 0))
                    .Take(MostRefusals),
            ]
        );
    }

    private IEnumerable<(Store Store, int? Distance)> Wanted(LegWishes wishes, DeliveryAddress? deliverTo) =>
        catalogue
            .Stores.Where(store => wishes.UnknownMerchant is null)
            .Where(store => wishes.Merchant is null || store.Chain.Id == wishes.Merchant || store.Id == wishes.Merchant)
            .Where(store => !wishes.NotMerchants.Contains(store.Chain.Id))
            .Select(store => (store, Distance(store, deliverTo)));

    private StoreRefusal? Refuse(Store store, int? distance, LegWishes wishes)
    {
        if (distance > options.Value.DeliveryRadiusMetres)
        {
            return Refusals.TooFar(store, distance);
        }

        foreach (var item in wishes.Items)
        {
            var match = matcher.Match(store.Chain, item);
            if (match.Matches.Count == 0)
            {
                return Refusals.NotSold(store, item.Words, match.Alternatives);
            }
        }

        var open =
            store.Hours.IsOpenAt(time.GetUtcNow()) || (wishes.ArriveBy is { } wish && store.Hours.IsOpenAt(wish.At));
        return open ? null : Refusals.Closed(store);
    }

    /// <summary>Far stores matter only of a named merchant that has no near one; others' menus only where nobody has it.</summary>
    private static bool Matters(StoreRefusal refusal, LegWishes wishes, bool nobodyElse) =>
        refusal.Code switch
        {
            RefusalCodes.TooFar => nobodyElse && wishes.Merchant is not null,
            RefusalCodes.NotSold => wishes.Merchant is not null || (nobodyElse && refusal.Alternatives.Count > 0),
            _ => true,
        };

    private static int? Distance(Store store, DeliveryAddress? deliverTo) =>
        deliverTo?.Location is { } location ? (int)Math.Round(store.Location.DistanceTo(location)) : null;
}
