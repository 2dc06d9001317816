using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;

namespace Qianwen.Core.Offers;

/// <summary>Why nothing can be proposed for a leg, and what the person can do about it.</summary>
/// <param name="Code">Stable code of the failure.</param>
/// <param name="Why">Why.</param>
/// <param name="Next">What to do.</param>
/// <param name="Alternatives">What could be had instead, at most five.</param>
public sealed record NoOfferReason(
    string Code,
    LocalizedText Why,
    LocalizedText Next,
    IReadOnlyList<StoreAlternative> Alternatives
)
{
    private const int MostAlternatives = 5;

    private static readonly string[] MostTellingFirst =
    [
        RefusalCodes.SoldOut,
        RefusalCodes.OptionUnavailable,
        RefusalCodes.OverQuantityLimit,
        RefusalCodes.OverCapacity,
        RefusalCodes.BelowMinimum,
        RefusalCodes.NotSold,
        RefusalCodes.Closed,
        RefusalCodes.TooFar,
        RefusalCodes.NoAnswer,
    ];

    /// <summary>The most telling reason for a leg.</summary>
    /// <param name="now">The present: an offer that has expired is no reason but its expiry.</param>
    public static NoOfferReason For(
        Leg leg,
        IReadOnlyList<Offer> offers,
        IReadOnlyList<StoreRefusal> refusals,
        DateTimeOffset now
    )
    {
        var open = offers.Where(offer => OfferRules.CanBeDecided(offer, now)).ToList();
        return open.Count > 0 ? OverLimits(leg, open)
            : offers.Count > 0 ? Expired(offers[0])
            : Refused(refusals);
    }

    /// <summary>The store that was chosen could not do it after all, and there is no other one.</summary>
    /// <param name="notice">Why it could not.</param>
    public static NoOfferReason NobodyElse(LocalizedText notice) =>
        new(
            "no_other_store",
            new(
                $"{Sentence.Open(notice.Zh)}，附近没有同样的店可以接这一单。",
                $"{Sentence.Open(notice.En)}, and there is no other such store near the address."
            ),
            new("可以晚点再试、换家店，或换一样。", "Try again later, or choose another shop or item."),
            []
        );

    /// <summary>The same, with what other shops have instead.</summary>
    public NoOfferReason WithElsewhere(IReadOnlyList<StoreAlternative> elsewhere) =>
        this with
        {
            Alternatives = [.. Alternatives.Concat(elsewhere).DistinctBy(one => one.ItemId).Take(MostAlternatives)],
        };

    /// <summary>The person's payment limit does not cover the best offer.</summary>
    public static NoOfferReason OverMandate(Money total, Money limit) =>
        new(
            "over_limit",
            new(
                $"这一单 {total}，超出你设定的单笔支付限额 {limit}，没有下单。",
                $"It comes to {total}, over your single payment limit of {limit}; nothing was ordered."
            ),
            new("减少数量，或调高支付限额后再试。", "Order less, or raise your payment limit and try again."),
            []
        );

    /// <summary>The person's mandate is in another currency than the offer.</summary>
    public static NoOfferReason NotCovered(Money total, Money limit) =>
        new(
            OfferLimits.OtherCurrency,
            new(
                $"这一单要付 {total}，你的支付授权只覆盖 {limit.Currency}，没有下单。",
                $"It costs {total}, and your payment mandate covers {limit.Currency} only; nothing was ordered."
            ),
            new("换一家用这个币种结算的店。", "Choose a store that takes that currency."),
            []
        );

    /// <summary>What it has to wait for cannot be had.</summary>
    public static NoOfferReason ForerunnerUnserved() =>
        new(
            "waits_for_other",
            new(
                "前面的那一项没有着落，这一项也先不订。",
                "What it depends on cannot be had, so this is not booked either."
            ),
            new("换个日期或地点，我再一起看。", "Give another date or place and I will look at both again."),
            []
        );

    /// <summary>The offer runs out before a person could decide.</summary>
    public static NoOfferReason Expired(Offer offer) =>
        new(
            RefusalCodes.OfferExpired,
            new(
                $"{offer.StoreName.Zh}的报价已经过期，来不及给你确认。",
                $"The price of {offer.StoreName.En} ran out before you could have confirmed it."
            ),
            new("再说一遍，我重新询价。", "Say it again and I will ask for new prices."),
            []
        );

    private static NoOfferReason OverLimits(Leg leg, IReadOnlyList<Offer> offers)
    {
        var wanted = offers.Where(offer => !OfferLimits.IsUnwanted(leg, offer)).ToList();
        if (wanted.Count == 0)
        {
            return new(
                "no_offer",
                new("除了你不想要的店，没有别家能做。", "No other store than the ones you ruled out can do it."),
                new("要不要换一样？", "Would something else do?"),
                []
            );
        }

        var affordable = wanted.Where(offer => OfferLimits.BudgetViolation(leg, offer) is null).ToList();
        return affordable.Count > 0 ? TooLate(affordable, wanted.Count > affordable.Count) : TooDear(leg, wanted);
    }

    private static NoOfferReason TooDear(Leg leg, List<Offer> offers)
    {
        var dear = offers.Where(offer => OfferLimits.BudgetViolation(leg, offer) == OfferLimits.OverBudget).ToList();
        if (dear.Count == 0)
        {
            return new(
                OfferLimits.OtherCurrency,
                new(
                    "这里只能用人民币结算，没法按你的币种核对预算。",
                    "Prices here are in yuan, so a budget in another currency cannot be checked."
                ),
                new("请用人民币说预算。", "Please give the budget in yuan."),
                []
            );
        }

        var budget = OfferLimits.BudgetOf(leg)!;
        var best = budget.PerItem ? dear.MinBy(DearestUnit)! : dear.MinBy(offer => offer.Total.Amount)!;
        var (price, zh, en) = budget.PerItem
            ? (new Money(DearestUnit(best), best.Total.Currency), "，每份 ", " for one")
            : (best.Total, "，含配送 ", " delivered");
        return new(
            OfferLimits.OverBudget,
            new(
                $"最便宜的是{best.StoreName.Zh}{zh}{price}，超出你的预算 {budget.Max}。",
                $"The cheapest is {best.StoreName.En} at {price}{en}, over your budget of {budget.Max}."
            ),
            new("放宽预算、减少数量或换一样再试。", "Raise the budget, order less, or choose something else."),
            []
        );
    }

    private static NoOfferReason TooLate(List<Offer> affordable, bool isAmongAffordable)
    {
        var soonest = affordable.MinBy(offer => offer.ArriveBy)!;
        var (zh, en) = isAmongAffordable
            ? ("预算内最快的", "the fastest within your budget")
            : ("最快的", "the fastest");
        return new(
            OfferLimits.TooLate,
            new(
                $"{zh}{soonest.StoreName.Zh}也赶不上你要的时间。",
                $"Even {en}, {soonest.StoreName.En}, would be too late."
            ),
            new("时间放宽一些，或少点几份。", "Allow more time, or order less."),
            []
        );
    }

    private static long DearestUnit(Offer offer) => offer.Lines.Max(line => line.UnitPrice.Amount);

    private static NoOfferReason Refused(IReadOnlyList<StoreRefusal> refusals)
    {
        var telling = refusals
            .OrderBy(refusal => Array.IndexOf(MostTellingFirst, refusal.Code) is var i && i < 0 ? int.MaxValue : i)
            .FirstOrDefault();
        if (telling is null)
        {
            return new(
                "no_store",
                new("附近没有找到能做这一单的店。", "No store near the address can do this."),
                new("换个地址、换家店，或换一样试试。", "Try another address, shop or item."),
                []
            );
        }

        var alternatives = refusals
            .SelectMany(refusal => refusal.Alternatives)
            .DistinctBy(one => one.ItemId)
            .Take(MostAlternatives);
        return new(
            telling.Code,
            new($"{telling.StoreName.Zh}：{telling.Message.Zh}", $"{telling.StoreName.En}: {telling.Message.En}"),
            new("可以换一样、换家店或换个时间。", "Choose another item, shop or time."),
            [.. alternatives]
        );
    }
}
