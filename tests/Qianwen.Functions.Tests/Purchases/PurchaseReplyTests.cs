using Qianwen.Contracts.Payments;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Purchases;

/// <summary>Replies that are lost, late or doubled, step by step: the money moves as if they had come once, in time.</summary>
public sealed class PurchaseReplyTests : PurchaseTestBase
{
    private static readonly string[] Well =
    [
        "budget reserve",
        "authorise",
        "book authorise ¥640.00",
        "tell payment_held",
        "place",
        "tell order_placed",
        "capture",
        "budget commit",
        "book capture ¥640.00",
        "tell payment_taken",
    ];

    [Theory]
    [InlineData("authorise", "auth")]
    [InlineData("place", "place")]
    [InlineData("capture", "capture")]
    public async Task Run_ReplyLost_TheFirstLookUpFindsItAndNothingIsSentAgain(string step, string key)
    {
        var (result, order) = await BuyAsync(With(step, Way.Lost));

        AssertSteps(order, Expand(step, [$"{step} o:{key} #1", $"look up o:{key}"]));
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("authorise", "auth")]
    [InlineData("place", "place")]
    [InlineData("capture", "capture")]
    public async Task Run_ReplyLostAndLookUpsFail_TheSameKeyIsSentAgainUntilOneIsFound(string step, string key)
    {
        var (result, order) = await BuyAsync(With(step, Way.LostLong));

        AssertSteps(
            order,
            Expand(
                step,
                [
                    $"{step} o:{key} #1",
                    $"look up o:{key}",
                    $"{step} o:{key} #2",
                    $"look up o:{key}",
                    $"{step} o:{key} #3",
                    $"look up o:{key}",
                ]
            )
        );
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("authorise")]
    [InlineData("place")]
    [InlineData("capture")]
    public async Task Run_ReplyTakesTwentySeconds_NobodyAsksMeanwhile(string step)
    {
        var (result, order) = await BuyAsync(With(step, Way.Slow));

        AssertSteps(order, Expand("", []));
        Assert.Equal(Samples.Start.AddSeconds(20), Host.Now);
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("authorise", "auth")]
    [InlineData("place", "place")]
    [InlineData("capture", "capture")]
    public async Task Run_ReplyComesAfterAResend_IsTakenAtOnce(string step, string key)
    {
        var (result, order) = await BuyAsync(With(step, Way.Late));

        AssertSteps(order, Expand(step, [$"{step} o:{key} #1", $"look up o:{key}", $"{step} o:{key} #2"]));
        Assert.Equal(Samples.Start.AddSeconds(45), Host.Now);
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("authorise", "auth")]
    [InlineData("place", "place")]
    [InlineData("capture", "capture")]
    public async Task Run_ReplyComesDuringTheLookUp_NothingIsSentAgain(string step, string key)
    {
        var (result, order) = await BuyAsync(With(step, Way.DuringLookUp));

        AssertSteps(order, Expand(step, [$"{step} o:{key} #1", $"look up o:{key}"]));
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("authorise")]
    [InlineData("place")]
    [InlineData("capture")]
    public async Task Run_ReplyComesTwice_CountsOnce(string step)
    {
        var (result, order) = await BuyAsync(With(step, Way.Twice));

        AssertSteps(order, Expand("", []));
        Assert.Null(result.Failure);
    }

    [Fact]
    public async Task Run_ReplyInTime_LeavesNoTimerBehind()
    {
        await BuyAsync(new OrderScript());

        Assert.Equal(Samples.Start, Host.Now);
        Assert.Null(Host.Time.NextDue);
    }

    [Fact]
    public async Task Run_DeclineFoundByLookUp_IsADecline()
    {
        var (result, order) = await BuyAsync(new OrderScript { Authorise = (PaymentOutcome.Declined, Way.Lost) });

        AssertSteps(order, ["budget reserve", "authorise o:auth #1", "look up o:auth", "budget release"]);
        Assert.Equal("payment_declined", result.Failure!.Code);
    }

    private static OrderScript With(string step, Way way)
    {
        var well = new OrderScript();
        return step switch
        {
            "authorise" => well with { Authorise = well.Authorise with { Way = way } },
            "place" => well with { Place = well.Place with { Way = way } },
            _ => well with { Capture = well.Capture with { Way = way } },
        };
    }

    /// <summary>The steps of a purchase that goes well, with one of its commands taking these steps instead.</summary>
    private static IEnumerable<string> Expand(string step, IReadOnlyList<string> instead) =>
        Well.SelectMany(one =>
            one == step
                ? instead
                : one switch
                {
                    "authorise" => ["authorise o:auth #1"],
                    "place" => ["place o:place #1"],
                    "capture" => ["capture o:capture #1"],
                    _ => [one],
                }
        );
}
