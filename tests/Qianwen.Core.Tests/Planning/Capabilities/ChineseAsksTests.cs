using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Chinese sentences as they are spoken to an assistant: short, and often without a word that names the service.</summary>
public sealed class ChineseAsksTests
{
    [Theory]
    [InlineData("我的外卖到哪了", "status")]
    [InlineData("查一下外卖订单状态", "status")]
    [InlineData("奶茶怎么还没送来", "status")]
    [InlineData("这附近哪家店送外卖", "search")]
    [InlineData("星巴克有外卖服务吗", "search")]
    [InlineData("把刚才点的那份烤鱼退了", "cancel")]
    [InlineData("外卖的地址写错了，改成东门", "modify")]
    public async Task Ask_FoodThatIsNoOrder_IsUnderstoodAsWhatItAsks(string said, string op)
    {
        var result = await Ask.Of(Services.WithFood, said);

        Assert.Equal(("food_delivery", op), result.Legs.Select(leg => (leg.Family, leg.Op)).Single());
    }

    [Theory]
    [InlineData("等我下班的时候能帮我点一个披萨吗", "披萨")]
    [InlineData("我要在小南门拌饭里点一份石锅拌饭，然后发短信给老王", "石锅拌饭")]
    public async Task Ask_OrderAtTheEndOfASentence_IsOne(string said, string thing)
    {
        var result = await Ask.Of(Services.WithFood, said);

        var items = result.Legs.Single().Get<IReadOnlyList<OrderedItem>>("items");
        Assert.Contains(thing, Assert.Single(items!).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("附近有什么活动")]
    [InlineData("推荐一部好看的电影")]
    [InlineData("我想给小林发一条消息")]
    [InlineData("今晚附近电影院放什么电影")]
    public async Task Ask_AnotherMatterInWordsOfAService_HasNoLeg(string said) =>
        Assert.Empty((await Ask.Of(Services.WithFood, said)).Legs);

    [Theory]
    [InlineData("把我周三的航班改到周五", "flight/modify")]
    [InlineData("我订的酒店多住一晚", "hotel/modify")]
    [InlineData("刚叫的车把目的地改到北门", "ride_hailing/modify")]
    [InlineData("我在全聚德订的位，再加两个人", "restaurant/modify")]
    [InlineData("我周五那晚的全季不住了，退掉吧", "hotel/cancel")]
    [InlineData("上个月网购的围巾怎么还没到", "shopping/status")]
    [InlineData("刚拍的那台烤箱不要了，取消订单", "shopping/cancel")]
    public async Task Ask_SomethingThatIsBooked_IsChangedDroppedOrAskedAbout(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Ask.Of(Services.WithFood, said)).Split(' ')[0]);

    [Theory]
    [InlineData("帮我还一下信用卡", "payment/pay")]
    [InlineData("给手机充50", "payment/pay")]
    [InlineData("戴森吹风机现在什么价", "shopping/search")]
    [InlineData("24寸的行李箱，200到400之间的", "shopping/search")]
    [InlineData("找一家提供叫醒服务的酒店", "hotel/search")]
    [InlineData("找一辆最近的优步", "ride_hailing/book")]
    [InlineData("先买张高铁票", "train/book")]
    public async Task Ask_WithoutTheUsualWords_IsUnderstood(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Ask.Of(Services.WithFood, said)).Split(' ')[0]);

    [Theory]
    [InlineData("给爸爸买件深蓝色的羽绒服", "羽绒服")]
    [InlineData("看看小米的空气净化器", "query=空气净化器")]
    [InlineData("如家可以带宠物吗", "name=如家")]
    [InlineData("全聚德几点关门", "name=全聚德")]
    [InlineData("订一张周六成都去拉萨的川航机票", "airline=川航")]
    [InlineData("订两张G1024次列车的票", "train=G1024")]
    [InlineData("建行卡里还有多少钱", "account=建行卡")]
    public async Task Ask_NamesTheServicesKnow_AreTaken(string said, string argument) =>
        Assert.Contains(argument, Services.Legs(await Ask.Of(Services.WithFood, said)), StringComparison.Ordinal);

    [Fact]
    public async Task Ask_AndBuyIfThereIsOne_IsNoOtherWish() =>
        Assert.Equal(
            "train",
            (await Ask.Of(Services.WithFood, "沈阳到大连的商务座还有票没，有就买")).Legs.Single().Family
        );
}
