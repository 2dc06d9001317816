using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Core.Offers;

/// <summary>Why an offer has its place among the others.</summary>
internal static class RankingReasons
{
    /// <summary>The reasons; at least one.</summary>
    public static IReadOnlyList<LocalizedText> Of(Offer offer, IReadOnlyList<Offer> all)
    {
        if (all.Count == 1)
        {
            return
            [
                offer.NeedsCourier
                    ? new("唯一能接这一单的店", "the only store that can take it")
                    : new("唯一符合要求的", "the only one that fits"),
            ];
        }

        List<LocalizedText> reasons =
        [
            .. Price(offer, all),
            .. Time(offer, all),
            .. Best(all, other => offer.Rating >= other.Rating)
                ? [new($"评分最高（{offer.Rating:0.0}）", $"highest rated ({offer.Rating:0.0})")]
                : Array.Empty<LocalizedText>(),
            .. IsPlace(offer) && Best(all, other => offer.DistanceMetres <= other.DistanceMetres)
                ? [new("离得最近", "nearest")]
                : Array.Empty<LocalizedText>(),
        ];
        return reasons.Count > 0 ? reasons : [new("价格、时间和评分综合", "balance of price, time and rating")];
    }

    private static IEnumerable<LocalizedText> Price(Offer offer, IReadOnlyList<Offer> all) =>
        !offer.Total.IsZero && Best(all, other => offer.Total <= other.Total)
            ? [new($"{all.Count} 个报价里最便宜", $"cheapest of {all.Count} offers")]
            : [];

    /// <summary>Of what is brought and of journeys; when a stay ends is no merit.</summary>
    private static IEnumerable<LocalizedText> Time(Offer offer, IReadOnlyList<Offer> all)
    {
        if (!offer.NeedsCourier && offer.Service is { To: null })
        {
            return [];
        }

        if (!Best(all, other => offer.ArriveBy <= other.ArriveBy))
        {
            return [];
        }

        return [offer.Service is null ? new("最快送到", "arrives first") : new("最早到达", "arrives first")];
    }

    /// <summary>How far a journey's seller is from anything says nothing.</summary>
    private static bool IsPlace(Offer offer) => offer.Service is null or { To: null };

    private static bool Best(IReadOnlyList<Offer> all, Func<Offer, bool> isNoWorse) => all.All(isNoWorse);
}
