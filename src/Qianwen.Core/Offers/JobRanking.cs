using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>All offers of a job ranked leg by leg, and the legs that nothing can be proposed for.</summary>
/// <param name="Offers">Ranked offers of the legs that can be served.</param>
/// <param name="Unserved">The others, in the order of the legs.</param>
public sealed record JobRanking(IReadOnlyList<RankedOffer> Offers, IReadOnlyList<UnservedLeg> Unserved)
{
    /// <summary>
    /// Why nothing of the job can be proposed; null where something can. Errands of different kinds are each of use alone;
    /// half of one errand (the cups without the cake) is not what was asked for.
    /// </summary>
    public NoOfferReason? Blocker(IReadOnlyList<Leg> legs)
    {
        var served = legs.Where(leg => Offers.Any(one => one.LegId == leg.Id)).Select(leg => leg.Family).ToHashSet();
        return served.Count == 0
            ? (Unserved.Count > 0 ? Unserved[0].Reason : null)
            : Unserved.FirstOrDefault(one => served.Contains(one.Leg.Family))?.Reason;
    }

    /// <summary>Ranks what was quoted for the legs that match.</summary>
    /// <param name="wanted">Which operations are ranked.</param>
    public static JobRanking Of(ProposalRequest request, Func<string, bool> wanted)
    {
        var offers = new List<RankedOffer>();
        var unserved = new List<UnservedLeg>();
        foreach (var leg in request.Task.Legs.Where(leg => wanted(leg.Op)))
        {
            var quotes = request.Quotes.First(quotes => quotes.LegId == leg.Id);
            if (leg.DependsOn.Any(before => unserved.Exists(one => one.Leg.Id == before)))
            {
                unserved.Add(new UnservedLeg(leg, NoOfferReason.ForerunnerUnserved()));
            }
            else if (Rank(request, leg, quotes) is { Count: > 0 } ranked)
            {
                offers.AddRange(ranked);
            }
            else
            {
                unserved.Add(new UnservedLeg(leg, Reason(request, leg, quotes)));
            }
        }

        return new JobRanking(offers, unserved);
    }

    /// <summary>Best first; the offer that later legs were quoted for is the only one that can be proposed.</summary>
    private static IReadOnlyList<RankedOffer> Rank(ProposalRequest request, Leg leg, LegQuotes quotes)
    {
        var ranked = OfferRanking.Rank(leg, Candidates(request, quotes), request.At);
        if (quotes.Chosen is not { } chosen)
        {
            return ranked;
        }

        var others = ranked.Where(one => one.Offer.Id != chosen);
        return ranked.FirstOrDefault(one => one.Offer.Id == chosen) is { } first
            ? [.. others.Prepend(first).Select((one, i) => one with { Rank = i + 1 })]
            : [];
    }

    private static NoOfferReason Reason(ProposalRequest request, Leg leg, LegQuotes quotes)
    {
        var candidates = Candidates(request, quotes);
        if (quotes.Chosen is { } chosen && candidates.Find(offer => offer.Id == chosen) is { } gone)
        {
            return NoOfferReason.Expired(gone);
        }

        var reason =
            candidates.Count == 0 && quotes.Refusals.Count == 0 && request.Task.Notice is { } notice
                ? NoOfferReason.NobodyElse(notice)
                : NoOfferReason.For(leg, candidates, quotes.Refusals, request.At);
        return reason.WithElsewhere(quotes.Elsewhere ?? []);
    }

    private static List<Offer> Candidates(ProposalRequest request, LegQuotes quotes)
    {
        var excluded = request.Task.Excluded ?? [];
        return [.. quotes.Offers.Where(offer => !excluded.Contains(offer.StoreId))];
    }
}
