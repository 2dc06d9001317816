using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>
/// Orders the offers of a leg and says why. What the person ruled out (budget, arrival, shops) is ruled out, and what
/// expires before they could decide; then what
/// fits the words best, then the person's wish (cheapest, fastest, …), then a balance of price, time and rating.
/// </summary>
public static class OfferRanking
{
    private const double PriceWeight = 0.55;
    private const double TimeWeight = 0.25;
    private const double RatingWeight = 0.20;
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
        var scale = new Scale(allowed, now);
        var ordered = allowed
            .OrderByDescending(offer => offer.MatchScore >= GoodFit ? 1 : offer.MatchScore)
            .ThenBy(offer => WishKey(wish, offer))
            .ThenByDescending(scale.Score)
            .ThenBy(offer => offer.Total.Amount)
            .ThenBy(offer => offer.Id, StringComparer.Ordinal)
            .ToList();
        return [.. ordered.Select((offer, i) => new RankedOffer(leg.Id, offer, i + 1, Reasons(offer, allowed)))];
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

    private static List<LocalizedText> Reasons(Offer offer, List<Offer> all)
    {
        var reasons = new List<LocalizedText>();
        if (all.Count == 1)
        {
            reasons.Add(new("唯一能接这一单的店", "the only store that can take it"));
            return reasons;
        }

        if (all.All(other => offer.Total <= other.Total))
        {
            reasons.Add(new($"{all.Count} 个报价里最便宜", $"cheapest of {all.Count} offers"));
        }

        if (all.All(other => offer.ArriveBy <= other.ArriveBy))
        {
            reasons.Add(new("最快送到", "arrives first"));
        }

        if (all.All(other => offer.Rating >= other.Rating))
        {
            reasons.Add(new($"评分最高（{offer.Rating:0.0}）", $"highest rated ({offer.Rating:0.0})"));
        }

        if (all.All(other => offer.DistanceMetres <= other.DistanceMetres))
        {
            reasons.Add(new("离得最近", "nearest"));
        }

        if (reasons.Count == 0)
        {
            reasons.Add(new("价格、时间和评分综合", "balance of price, time and rating"));
        }

        return reasons;
    }

    private sealed class Scale(List<Offer> offers, DateTimeOffset now)
    {
        private readonly double _price = Math.Max(1, offers.Min(offer => offer.Total.Amount));
        private readonly double _minutes = Math.Max(1, offers.Min(offer => (offer.ArriveBy - now).TotalMinutes));

        public double Score(Offer offer) =>
            (PriceWeight * _price / Math.Max(1, offer.Total.Amount))
            + (TimeWeight * _minutes / Math.Max(1, (offer.ArriveBy - now).TotalMinutes))
            + (RatingWeight * offer.Rating / 5);
    }
}
