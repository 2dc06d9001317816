using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.Offers;
using Qianwen.Core.Tests.Offers;

namespace Qianwen.Core.Tests.Conversations;

public sealed class FindingsNarratorTests
{
    [Fact]
    public void Tell_SeveralOffers_ListsTheBestFiveWithNumbers()
    {
        var text = Tell("en", new JobRanking([.. Enumerable.Range(1, 7).Select(Ranked)], []));

        Assert.Equal(5, text.Split('\n').Length);
        Assert.StartsWith("1. CHAGEE (s1) · ", text, StringComparison.Ordinal);
        Assert.Contains("¥", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_Details_AreSaidInsteadOfTheLines()
    {
        var offer = Sample.Offer("s1") with { Details = [new("步行 12 分钟", "12 minutes on foot")] };

        Assert.Contains("· 12 minutes on foot ·", Tell("en", One(offer)), StringComparison.Ordinal);
        Assert.Contains("步行 12 分钟", Tell("zh-CN", One(offer)), StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_NothingFound_SaysWhy()
    {
        var unserved = new UnservedLeg(Sample.Leg(), NoOfferReason.ForerunnerUnserved());

        Assert.Contains("cannot be had", Tell("en", new JobRanking([], [unserved])), StringComparison.Ordinal);
    }

    private static JobRanking One(Offer offer) => new([new RankedOffer("leg-1", offer, 1, [])], []);

    private static RankedOffer Ranked(int rank) => new("leg-1", Sample.Offer($"s{rank}"), rank, []);

    private static string Tell(string locale, JobRanking ranking) =>
        new FindingsNarrator(new PersonClock("Asia/Shanghai"))
            .Tell(new TaskInput("t-1", "c-1", "lin", locale, [Sample.Leg()]), ranking, Sample.Now)
            .Text;
}
