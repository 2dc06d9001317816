using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Which words gave which argument.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task Plan_Order_SaysWhereEveryArgumentComesFrom()
    {
        var result = await Ask.About("點四十杯霸王茶姬的伯牙絕弦，下午三點前送到西溪園區，不超過八百塊");

        Assert.Equal(
            [
                "merchant: 霸王茶姬 (vocabulary)",
                "items[0]: 伯牙絕弦 (vocabulary)",
                "items[0].quantity: 四十 (number)",
                "address: 西溪園區 (vocabulary)",
                "budget: 不超過八百塊 (money)",
                "arrive_by: 下午三點前 (time)",
            ],
            result.Why!.Select(why => $"{why.Argument}: {why.Words} ({why.Reason})")
        );
    }

    [Fact]
    public async Task Plan_AssumedArguments_AreMarkedAsSuch()
    {
        var result = await Ask.About("order a strabucks latte, and croisants");

        Assert.Contains(result.Why!, why => why is { Argument: "merchant", Reason: "typo", Words: "strabucks" });
        Assert.Contains(result.Why!, why => why is { Argument: "address", Reason: "profile default", Words: "" });
        Assert.Contains(result.Why!, why => why is { Argument: "items[1].quantity", Reason: "assumed" });
    }

    [Fact]
    public async Task Plan_TimeAndPlace_KeepThePersonsWords()
    {
        var result = await Ask.About("two lattes to my office by half past three");

        var leg = Assert.Single(result.Legs);
        Assert.Equal("my office", leg.Get<DeliveryAddress>(ArgumentNames.Address)!.Words);
        Assert.Equal("by half past three", leg.Get<TimeWish>(ArgumentNames.ArriveBy)!.Words);
    }

    [Fact]
    public async Task Create_Question_AsksToClarifyAndCommitsNothing()
    {
        var result = await Ask.About("some lattes");

        var response = PlanResponseFactory.Create("line-1", result);

        Assert.Equal(("line-1", true, false), (response.Id, response.Clarify, response.Committed));
        Assert.Equal(result.Text, response.Text);
        Assert.Equal(result.Why, response.Why);
    }

    [Fact]
    public async Task Create_Plan_NeedsNoClarification() =>
        Assert.False(PlanResponseFactory.Create(null, await Ask.About("two lattes")).Clarify);
}
