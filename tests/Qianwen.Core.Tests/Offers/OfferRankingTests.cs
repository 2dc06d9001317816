using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

public sealed class OfferRankingTests
{
    private static readonly Offer Cheap = Sample.Offer("cheap", 1_000) with
    {
        ArriveBy = Sample.Now.AddMinutes(60),
        Rating = 4.0,
        DistanceMetres = 3_000,
    };
    private static readonly Offer Fast = Sample.Offer("fast", 2_000) with
    {
        ArriveBy = Sample.Now.AddMinutes(20),
        Rating = 4.4,
        DistanceMetres = 2_000,
    };
    private static readonly Offer Best = Sample.Offer("best", 2_200) with
    {
        ArriveBy = Sample.Now.AddMinutes(50),
        Rating = 4.9,
        DistanceMetres = 1_500,
    };
    private static readonly Offer Near = Sample.Offer("near", 2_400) with
    {
        ArriveBy = Sample.Now.AddMinutes(55),
        Rating = 3.9,
        DistanceMetres = 200,
    };

    [Theory]
    [InlineData("cheapest", "cheap")]
    [InlineData("fastest", "fast")]
    [InlineData("highest_rated", "best")]
    [InlineData("nearest", "near")]
    public void Rank_AWish_DecidesAmongEqualMatches(string wish, string first)
    {
        var ranked = OfferRanking.Rank(
            Sample.Leg().With(ArgumentNames.Rank, wish),
            [Near, Best, Fast, Cheap],
            Sample.Now
        );

        Assert.Equal(first, ranked[0].Offer.StoreId);
        Assert.Equal([1, 2, 3, 4], ranked.Select(one => one.Rank));
        Assert.All(ranked, one => Assert.Equal("leg-1", one.LegId));
    }

    [Fact]
    public void Rank_WhatFitsTheWords_ComesBeforeWhatIsCheaper()
    {
        var unlike = Cheap with { MatchScore = 0.6 };

        var ranked = OfferRanking.Rank(Sample.Leg().With(ArgumentNames.Rank, "cheapest"), [unlike, Near], Sample.Now);

        Assert.Equal("near", ranked[0].Offer.StoreId);
    }

    [Fact]
    public void Rank_NoWish_BalancesPriceTimeAndRating()
    {
        var dear = Fast with { Total = Money.Fen(20_000) };

        var ranked = OfferRanking.Rank(Sample.Leg(), [dear, Cheap], Sample.Now);

        Assert.Equal("cheap", ranked[0].Offer.StoreId);
    }

    [Fact]
    public void Rank_OffersBeyondTheLimits_AreLeftOut()
    {
        var leg = Sample.Leg().With(ArgumentNames.Budget, new BudgetLimit(Money.Fen(3_000), "at most 30"));

        var only = Assert.Single(OfferRanking.Rank(leg, [Near, Best, Fast, Cheap], Sample.Now));

        Assert.Equal("cheap", only.Offer.StoreId);
        Assert.Equal("the only store that can take it", Assert.Single(only.Reasons).En);
    }

    [Fact]
    public void Rank_NothingWithinTheLimits_IsEmpty() =>
        Assert.Empty(
            OfferRanking.Rank(
                Sample.Leg().With(ArgumentNames.Budget, new BudgetLimit(Money.Fen(1), "nothing")),
                [Near, Cheap],
                Sample.Now
            )
        );

    [Fact]
    public void Rank_AnyOrderOfAnswers_GivesTheSameRanking()
    {
        Offer[] offers = [Near, Best, Fast, Cheap, Cheap with { Id = "offer-same", StoreId = "same" }];
        var expected = Ids(offers);

        Assert.Equal(expected, Ids([.. offers.Reverse()]));
        Assert.Equal(expected, Ids([offers[2], offers[4], offers[0], offers[3], offers[1]]));
    }

    [Fact]
    public void Rank_Reasons_SayWhatIsTrueOfEachOffer()
    {
        var ranked = OfferRanking
            .Rank(Sample.Leg(), [Near, Best, Fast, Cheap], Sample.Now)
            .ToDictionary(one => one.Offer.StoreId, one => one.Reasons.Select(reason => reason.En).ToList());

        Assert.Equal(["cheapest of 4 offers"], ranked["cheap"]);
        Assert.Equal(["arrives first"], ranked["fast"]);
        Assert.Equal(["highest rated (4.9)"], ranked["best"]);
        Assert.Equal(["nearest"], ranked["near"]);
    }

    [Fact]
    public void Rank_ArrivalInThePast_IsNoAdvantageWithoutEnd()
    {
        var late = Fast with { ArriveBy = Sample.Now.AddMinutes(-500), Total = Money.Fen(60_000) };

        var ranked = OfferRanking.Rank(Sample.Leg(), [late, Cheap], Sample.Now);

        Assert.Equal("cheap", ranked[0].Offer.StoreId);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Rank_OfferThatExpiresBeforeAPersonCouldDecide_IsLeftOut(int seconds, bool isRanked)
    {
        var fleeting = Cheap with { ExpiresAt = Sample.Now.AddSeconds(seconds) };

        var ranked = OfferRanking.Rank(Sample.Leg().With(ArgumentNames.Rank, "cheapest"), [fleeting, Near], Sample.Now);

        Assert.Equal(isRanked ? ["cheap", "near"] : ["near"], ranked.Select(one => one.Offer.StoreId));
    }

    [Fact]
    public void Rank_EverythingExpired_IsEmpty() =>
        Assert.Empty(OfferRanking.Rank(Sample.Leg(), [Near, Cheap], Near.ExpiresAt));

    private static List<string> Ids(IReadOnlyList<Offer> offers) =>
        [.. OfferRanking.Rank(Sample.Leg(), offers, Sample.Now).Select(one => one.Offer.Id)];

    [Fact]
    public void Rank_Stays_WeighWhereTheyAreAndSayNothingOfTheirEnd()
    {
        var bed = Stay("bed", 1_000, 2.9, 6_000);
        var room = Stay("room", 1_800, 4.8, 300);

        var ranked = OfferRanking.Rank(Sample.Leg(), [bed, room], Sample.Now);

        Assert.Equal("room", ranked[0].Offer.StoreId);
        Assert.Contains(ranked[0].Reasons, reason => reason.En == "nearest");
        Assert.All(ranked, one => Assert.DoesNotContain(one.Reasons, reason => reason.En == "arrives first"));
    }

    [Fact]
    public void Rank_Journeys_SayWhichArrivesFirstAndNothingOfNearness()
    {
        var journey = new ServiceTime(
            Sample.Now.AddHours(3),
            Sample.Now.AddHours(5),
            To: new EntityReference("", "shanghai", "Shanghai")
        );
        var early = Sample.Offer("early", 2_000) with { FulfilledBy = OfferFulfilment.Merchant, Service = journey };
        var late = early with { Id = "late", StoreId = "late", ArriveBy = early.ArriveBy.AddHours(4) };

        var first = OfferRanking.Rank(Sample.Leg(), [late, early], Sample.Now)[0];

        Assert.Equal("early", first.Offer.StoreId);
        Assert.Contains(first.Reasons, reason => reason.Zh == "最早到达");
        Assert.DoesNotContain(first.Reasons, reason => reason.En == "nearest");
    }

    private static Offer Stay(string store, long price, double rating, int metres) =>
        Sample.Offer(store, price) with
        {
            FulfilledBy = OfferFulfilment.Merchant,
            Service = new ServiceTime(Sample.Now.AddDays(1), Sample.Now.AddDays(2)),
            Rating = rating,
            DistanceMetres = metres,
        };
}
