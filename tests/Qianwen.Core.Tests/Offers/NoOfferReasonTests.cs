using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

/// <summary>The reason that is given is true of the offers, and tells what would help.</summary>
public sealed class NoOfferReasonTests
{
    private static readonly Offer Cheap = Sample.Offer("cheap", 1_000) with { ArriveBy = Sample.Now.AddMinutes(90) };
    private static readonly Offer Fast = Sample.Offer("fast", 2_000) with { ArriveBy = Sample.Now.AddMinutes(20) };

    [Fact]
    public void For_AllOverBudget_NamesTheCheapest()
    {
        var reason = NoOfferReason.For(Budget(1_000), [Fast, Cheap], [], Sample.Now);

        Assert.Equal(OfferLimits.OverBudget, reason.Code);
        Assert.Equal("The cheapest is CHAGEE (cheap) at ¥25.00 delivered, over your budget of ¥10.00.", reason.Why.En);
        Assert.Contains(
            "霸王茶姬（cheap），含配送 ¥25.00，超出你的预算 ¥10.00。",
            reason.Why.Zh,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void For_AllOverTheBudgetForOne_NamesThePriceOfOne() =>
        Assert.Equal(
            "The cheapest is CHAGEE (cheap) at ¥10.00 for one, over your budget of ¥9.00.",
            NoOfferReason.For(Budget(900, perItem: true), [Fast, Cheap], [], Sample.Now).Why.En
        );

    [Fact]
    public void For_AllTooLate_NamesTheFastest()
    {
        var reason = NoOfferReason.For(By(10), [Cheap, Fast], [], Sample.Now);

        Assert.Equal(OfferLimits.TooLate, reason.Code);
        Assert.Equal("Even the fastest, CHAGEE (fast), would be too late.", reason.Why.En);
    }

    [Fact]
    public void For_InTimeOnlyOverBudget_DoesNotSayThatTheFastestIsTooLate()
    {
        var leg = By(30).With(ArgumentNames.Budget, new BudgetLimit(Money.Fen(3_000), "at most 30"));

        var reason = NoOfferReason.For(leg, [Cheap, Fast], [], Sample.Now);

        Assert.Equal(OfferLimits.TooLate, reason.Code);
        Assert.Equal("Even the fastest within your budget, CHAGEE (cheap), would be too late.", reason.Why.En);
    }

    [Fact]
    public void For_CheapestIsOfARuledOutShop_TellsOfTheOthers()
    {
        var leg = Budget(1_000)
            .With<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant, [new("cheap", "cheap", "cheap")]);

        var reason = NoOfferReason.For(leg, [Cheap, Fast], [], Sample.Now);

        Assert.Equal(OfferLimits.OverBudget, reason.Code);
        Assert.Contains("CHAGEE (fast)", reason.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void For_OnlyRuledOutShops_SaysSo()
    {
        var leg = Sample
            .Leg()
            .With<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant, [new("chagee", "chagee", "CHAGEE")]);

        Assert.Equal("no_offer", NoOfferReason.For(leg, [Cheap, Fast], [], Sample.Now).Code);
    }

    [Fact]
    public void For_BudgetInDollars_AsksForYuan()
    {
        var leg = Sample.Leg().With(ArgumentNames.Budget, new BudgetLimit(new Money(10_000, "USD"), "100 dollars"));

        Assert.Equal(OfferLimits.OtherCurrency, NoOfferReason.For(leg, [Cheap], [], Sample.Now).Code);
    }

    [Fact]
    public void For_Refusals_TellsTheMostTellingWithFiveAlternativesAtMost()
    {
        var alternatives = Enumerable
            .Range(0, 4)
            .Select(i => new StoreAlternative($"item-{i}", new($"饮品{i}", $"Drink {i}"), Money.Fen(1_000)))
            .ToList();
        var more = alternatives.Select(one => one with { ItemId = $"more-{one.ItemId}" }).Append(alternatives[0]);

        var reason = NoOfferReason.For(
            Sample.Leg(),
            [],
            [
                Refusal("a", RefusalCodes.TooFar),
                Refusal("b", "something_else"),
                Refusal("c", RefusalCodes.SoldOut) with
                {
                    Alternatives = alternatives,
                },
                Refusal("d", RefusalCodes.Closed) with
                {
                    Alternatives = [.. more],
                },
            ],
            Sample.Now
        );

        Assert.Equal(RefusalCodes.SoldOut, reason.Code);
        Assert.Equal("c: because of sold_out", reason.Why.En);
        Assert.Equal(5, reason.Alternatives.Count);
        Assert.Equal(5, reason.Alternatives.Select(one => one.ItemId).Distinct().Count());
    }

    [Fact]
    public void For_NothingAtAll_SaysThatNoStoreIsNear() =>
        Assert.Equal("no_store", NoOfferReason.For(Sample.Leg(), [], [], Sample.Now).Code);

    [Fact]
    public void For_AllExpired_SaysSoAndNotThatThereIsNoStore()
    {
        var later = Cheap.ExpiresAt;

        var reason = NoOfferReason.For(Budget(1), [Cheap, Fast], [Refusal("c", RefusalCodes.SoldOut)], later);

        Assert.Equal(RefusalCodes.OfferExpired, reason.Code);
        Assert.Equal("The price of CHAGEE (cheap) ran out before you could have confirmed it.", reason.Why.En);
    }

    [Fact]
    public void For_TheAffordableOneExpired_TellsOfTheOtherOnly()
    {
        var expired = Cheap with { ExpiresAt = Sample.Now };

        var reason = NoOfferReason.For(Budget(3_000), [expired, Fast], [], Sample.Now);

        Assert.Equal(OfferLimits.OverBudget, reason.Code);
        Assert.Contains("CHAGEE (fast)", reason.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void OverMandate_NamesBothAmounts()
    {
        var reason = NoOfferReason.OverMandate(Money.Fen(600_000), Money.Fen(500_000));

        Assert.Equal("over_limit", reason.Code);
        Assert.Contains("¥6000.00", reason.Why.Zh, StringComparison.Ordinal);
        Assert.Contains("¥5000.00", reason.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void NotCovered_NamesTheCurrencyOfTheMandate() =>
        Assert.Equal(
            "It costs 37.00 USD, and your payment mandate covers CNY only; nothing was ordered.",
            NoOfferReason.NotCovered(new Money(3_700, "USD"), Money.Fen(500_000)).Why.En
        );

    private static Leg Budget(long fen, bool perItem = false) =>
        Sample.Leg().With(ArgumentNames.Budget, new BudgetLimit(Money.Fen(fen), "at most", perItem));

    private static Leg By(int minutes) =>
        Sample.Leg().With(ArgumentNames.ArriveBy, new TimeWish(Sample.Now.AddMinutes(minutes), "by then"));

    private static StoreRefusal Refusal(string store, string code) =>
        new(store, new(store, store), code, new($"因为{code}", $"because of {code}"), []);
}
