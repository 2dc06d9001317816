using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>
/// Orders the offers of a leg and says why. What the person ruled out (budget, arrival, shops) is ruled out, and what
/// expires before they could decide; then what
/// fits the words best, then the person's wish (cheapest, fastest, …), then a balance (<see cref="OfferScale"/>).
/// </summary>
public static class OfferRanking
{
    private const double GoodFit = 0.99;

    /// <summary>Ranks the offers that keep the person's limits.</summary>
    /// <param name="leg">The wishes.</param>
    /// <param name="offers">All offers that were quoted.</param>
    /// <param name="now">The present, for arrival times and for what has expired.</param>
    public static IReadOnlyList<RankedOffer> Rank(Leg leg, IReadOnlyList<Offer> offers, DateTimeOffset now)
    {
        var allowed = offers
            .Where(offer => OfferRules.CanBeDecided(offer, now) && OfferLimits.Violation(leg, offer) is null)
            .ToList();
        if (allowed.Count == 0)
        {
            return [];
        }

        var wish = leg.Get<string>(ArgumentNames.Rank);
        var scale = new OfferScale(allowed, now);
        var ordered = allowed
            .OrderByDescending(offer => offer.MatchScore >= GoodFit ? 1 : offer.MatchScore)
            .ThenBy(offer => WishKey(wish, offer))
            .ThenByDescending(scale.Score)
            .ThenBy(offer => offer.Total.Amount)
            .ThenBy(offer => offer.Id, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. ordered.Select((offer, i) => new RankedOffer(leg.Id, offer, i + 1, RankingReasons.Of(offer, allowed))),
        ];
    }

    private static double WishKey(string? wish, Offer offer) =>
        wish switch
        {
            "cheapest" => offer.Total.Amount,
            "fastest" => offer.ArriveBy.ToUnixTimeSeconds(),
            "highest_rated" => -offer.Rating,
            "nearest" => offer.DistanceMetres,
            _ => 0,
        };
}
