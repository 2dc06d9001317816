using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Shops that are named to be left out, in an order and in a change of one.</summary>
public sealed class ShopRefusalTests
{
    public static TheoryData<string, string> Orders { get; } =
        SentenceTable.Parse(
            """
            来两杯咖啡，别点瑞幸 => Plan 2×咖啡 | not luckin
            来两杯咖啡，别点瑞幸的 => Plan 2×咖啡 | not luckin
            来两杯咖啡，不在瑞幸买 => Plan 2×咖啡 | not luckin
            来两杯咖啡，除了瑞幸都行 => Plan 2×咖啡 | not luckin
            an americano, anything but luckin => Plan 1×Americano | not luckin
            an americano from anywhere but luckin => Plan 1×Americano | not luckin
            two lattes, no starbucks => Plan 2×Latte | not starbucks
            """
        );

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Plan_ShopLeftOut_IsNotOrderedFrom(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));

    [Theory]
    [InlineData("两杯拿铁", "不要瑞幸", "Change 2×拿铁 | not luckin")]
    [InlineData("来一杯瑞幸的拿铁", "别要瑞幸了", "Change 1×拿铁 | not luckin")]
    public async Task Revise_ShopLeftOut_FreesTheOrderFromIt(string order, string change, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.Dialogue(order, change)));

    [Theory]
    [InlineData("别点瑞幸")]
    [InlineData("不要点奶茶")]
    public async Task Plan_NothingButARefusal_OrdersNothing(string utterance) =>
        Assert.Equal(PlanKind.Answer, (await Ask.About(utterance)).Kind);

    [Fact]
    public async Task Plan_ShopLeftOut_IsSaidInTheAnswer() =>
        Assert.Contains(
            "not from Luckin Coffee",
            (await Ask.About("an americano, anything but luckin")).Text,
            StringComparison.Ordinal
        );
}
