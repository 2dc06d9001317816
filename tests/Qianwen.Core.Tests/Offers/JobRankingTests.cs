using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

public sealed class JobRankingTests
{
    private static readonly StoreRefusal Full = new(
        "x",
        new("满", "Full"),
        RefusalCodes.SoldOut,
        new("满了", "full"),
        []
    );

    [Fact]
    public void Of_OfferThatLaterLegsWereQuotedFor_ComesFirst()
    {
        var (near, far) = (Sample.Offer("near"), Sample.Offer("far"));
        var free = Rank([Leg("a")], new LegQuotes("a", [near, far], [])).Offers;
        var last = free[^1].Offer;

        var ranking = Rank([Leg("a")], new LegQuotes("a", [near, far], [], Chosen: last.Id));

        Assert.Equal(last.Id, ranking.Offers[0].Offer.Id);
        Assert.Equal([1, 2], ranking.Offers.Select(one => one.Rank));
    }

    [Fact]
    public void Of_OfferThatLaterLegsWereQuotedForIsGone_IsUnservedAndSoAreThey()
    {
        var chosen = Sample.Offer("near") with { ExpiresAt = Sample.Now.AddSeconds(1) };

        var ranking = Rank(
            [Leg("a"), Leg("b", "a")],
            new LegQuotes("a", [chosen, Sample.Offer("far")], [], Chosen: chosen.Id),
            new LegQuotes("b", [Sample.Offer()], [])
        );

        Assert.Empty(ranking.Offers);
        Assert.Equal([RefusalCodes.OfferExpired, "waits_for_other"], ranking.Unserved.Select(one => one.Reason.Code));
    }

    [Fact]
    public void Of_OtherOperations_AreLeftAlone()
    {
        var look = Leg("a") with { Op = Operations.Search };

        var ranking = Rank([look], new LegQuotes("a", [Sample.Offer()], []));

        Assert.Empty(ranking.Offers);
        Assert.Empty(ranking.Unserved);
    }

    [Fact]
    public void Blocker_HalfAnErrand_IsNotProposed()
    {
        var ranking = Rank(
            [Leg("a"), Leg("b")],
            new LegQuotes("a", [Sample.Offer()], []),
            new LegQuotes("b", [], [Full])
        );

        Assert.Equal(RefusalCodes.SoldOut, ranking.Blocker([Leg("a"), Leg("b")])!.Code);
    }

    [Fact]
    public void Blocker_AnotherErrandCannotBeServed_TheRestIsProposed()
    {
        Leg[] legs = [Leg("a"), Leg("b") with { Family = "hotel" }];

        var ranking = Rank(legs, new LegQuotes("a", [Sample.Offer()], []), new LegQuotes("b", [], [Full]));

        Assert.Null(ranking.Blocker(legs));
        Assert.Equal("b", Assert.Single(ranking.Unserved).Leg.Id);
    }

    private static Leg Leg(string id, params string[] after) => Sample.Leg() with { Id = id, DependsOn = after };

    private static JobRanking Rank(IReadOnlyList<Leg> legs, params LegQuotes[] quotes) =>
        JobRanking.Of(
            new ProposalRequest(new TaskInput("t-1", "c-1", "lin", "en", legs), quotes, Sample.Now),
            op => !Operations.IsLook(op)
        );
}
