using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

/// <summary>What a provider could answer to get more money, another payee or a better place than it should.</summary>
public sealed class OfferRulesTests
{
    private static readonly OfferCoupon FiveOff = new(
        "5-off",
        new("减5", "5 off"),
        true,
        Money.Fen(500),
        new("满30", "over 30")
    );

    public static TheoryData<string, Func<Offer, Offer>> WhatIsNotBelieved =>
        new()
        {
            { "another provider", offer => offer with { ProviderId = "another" } },
            { "another store", offer => offer with { StoreId = "far" } },
            { "no line", offer => offer with { Lines = [] } },
            { "quantity 0", offer => Line(offer, line => line with { Quantity = 0, Total = Money.Zero() }) },
            { "negative quantity", offer => Line(offer, line => line with { Quantity = -2 }) },
            { "more than asked", offer => More(offer, 3) },
            { "less than asked", offer => More(offer, 1) },
            { "total too high", offer => offer with { Total = Money.Fen(3_701) } },
            { "total too low", offer => offer with { Total = Money.Fen(3_699) } },
            { "total in dollars", offer => offer with { Total = new Money(3_700, "USD") } },
            {
                "fee in dollars",
                offer => offer with { Fees = [offer.Fees[0] with { Amount = new Money(500, "USD") }] }
            },
            { "a fee that is not in the total", offer => offer with { Fees = [] } },
            {
                "negative fee",
                offer => Paid(offer with { Fees = [offer.Fees[0] with { Amount = Money.Fen(-500) }] }, 2_700)
            },
            {
                "line that is not unit by quantity",
                offer => Line(offer, line => line with { UnitPrice = Money.Fen(1_599) })
            },
            { "subtotal that is not the lines", offer => offer with { Subtotal = Money.Fen(3_100) } },
            { "a discount nobody gave", offer => Paid(offer with { Discount = Money.Fen(500) }, 3_200) },
            { "a coupon that is not in the discount", offer => Paid(offer with { Coupons = [FiveOff] }, 3_200) },
            { "costs nothing", offer => Paid(WithCoupon(offer, 3_700), 0) },
            { "costs less than nothing", offer => Paid(WithCoupon(offer, 4_000), -300) },
            { "wraps around", Wrapped },
            { "rated above 5", offer => offer with { Rating = 50 } },
            { "rated below 0", offer => offer with { Rating = -1 } },
            { "matches more than fully", offer => offer with { MatchScore = 1.5 } },
            { "not a number", offer => offer with { MatchScore = double.NaN } },
            { "negative distance", offer => offer with { DistanceMetres = -1 } },
            { "at the door before it is made", offer => offer with { ReadyBy = offer.ArriveBy.AddMinutes(1) } },
        };

    [Fact]
    public void Check_SoundOffer_FindsNothing() => Assert.Empty(Problems(Sample.Offer()));

    [Fact]
    public void Check_AppliedCouponAndAGift_FindsNothing()
    {
        var gift = Sample.Offer().Lines[0] with
        {
            LineId = "line-2",
            ItemId = "gift",
            Quantity = 1,
            UnitPrice = Money.Zero(),
            Total = Money.Zero(),
        };
        var offer = Paid(WithCoupon(Sample.Offer(), 500), 3_200);

        Assert.Empty(Problems(offer with { Lines = [.. offer.Lines, gift] }));
    }

    [Theory]
    [MemberData(nameof(WhatIsNotBelieved))]
    public void Check_WhatIsNotBelieved_SaysWhy(string what, Func<Offer, Offer> change) =>
        Assert.True(Problems(change(Sample.Offer())).Count > 0, $"believed: {what}");

    [Fact]
    public void Check_OneBadOfferAmongGoodOnes_IsFound() =>
        Assert.Single(Problems(Sample.Offer(), Sample.Offer() with { Id = "bad", Total = Money.Fen(1) }));

    [Fact]
    public void Check_TwoOffersOfOneId_IsFound() => Assert.Single(Problems(Sample.Offer(), Sample.Offer()));

    [Fact]
    public void Check_NeitherOfferNorRefusal_IsFound() => Assert.Single(Problems());

    [Fact]
    public void Check_Refusal_FindsNothing()
    {
        var refusal = new StoreRefusal("near", new("店", "store"), RefusalCodes.Closed, new("打烊", "closed"), []);

        Assert.Empty(OfferRules.Check(new QuoteResponse([], refusal), Request(), "flash-delivery"));
    }

    [Fact]
    public void Check_MoreOffersThanAnyoneReads_IsFound()
    {
        var offers = Enumerable.Range(0, 51).Select(i => Sample.Offer() with { Id = $"{i}" }).ToArray();

        Assert.Single(Problems(offers));
        Assert.Empty(Problems(offers[..50]));
    }

    private static List<string> Problems(params Offer[] offers) =>
        [.. OfferRules.Check(new QuoteResponse(offers, null), Request(), "flash-delivery")];

    private static QuoteRequest Request() => new("q-1", Sample.Leg(), "near", Sample.Office, "zh-CN");

    private static Offer Line(Offer offer, Func<OfferLine, OfferLine> change) =>
        offer with
        {
            Lines = [change(offer.Lines[0])],
        };

    private static Offer Paid(Offer offer, long total) => offer with { Total = Money.Fen(total) };

    private static Offer WithCoupon(Offer offer, long off) =>
        offer with
        {
            Coupons = [FiveOff with { Discount = Money.Fen(off) }],
            Discount = Money.Fen(off),
        };

    /// <summary>Adds up, for another quantity.</summary>
    private static Offer More(Offer offer, int quantity)
    {
        var total = Money.Fen(1_600 * quantity);
        var more = Line(offer, line => line with { Quantity = quantity, Total = total });
        return more with { Subtotal = total, Total = total + Money.Fen(500) };
    }

    /// <summary>Two lines whose sum does not fit a long.</summary>
    private static Offer Wrapped(Offer offer)
    {
        var huge = offer.Lines[0] with
        {
            Quantity = 1,
            UnitPrice = Money.Fen(long.MaxValue),
            Total = Money.Fen(long.MaxValue),
        };
        return Paid(offer with { Lines = [huge, huge], Subtotal = Money.Fen(0), Fees = [] }, 1);
    }
}
