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
    [InlineData("帮我叫一辆最近的优步", "ride_hailing/book")]
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

    [Theory]
    [InlineData("帮我看看MU5137到了没有", "flight/status flight=MU5137")]
    [InlineData("24寸的行李箱，200到400之间的", "shopping/search price=200到400之间 query=行李箱 size=24寸")]
    [InlineData("从广州回贵阳，一张硬卧", "train/book destination=贵阳 origin=广州 passengers=一张 seat=硬卧")]
    [InlineData("把这个月2800的房租转给老孙", "payment/transfer amount=2800 bill=房租 date=这个月 payee=老孙")]
    [InlineData("转一千五给我姐", "payment/transfer amount=一千五 payee=我姐")]
    [InlineData(
        "给老孙和小钱各转100元",
        "payment/transfer amount=100元 payee=老孙 // payment/transfer amount=100元 payee=小钱"
    )]
    public async Task Ask_ValuesWithoutTheirUsualWords_AreTaken(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Ask.Of(Services.WithFood, said)));

    [Fact]
    public async Task Dialogue_NotThisButThat_TakesThat()
    {
        var result = await Services.Dialogue("帮我订明天去广州的机票", "A:从哪里出发？", "不是明天，是后天，从北京走");

        Assert.Equal("flight/book date=后天 destination=广州 origin=北京", Services.Legs(result));
    }

    [Fact]
    public async Task Dialogue_MovedTo_ReplacesTheDateAndEndsNoSpan()
    {
        var result = await Services.Dialogue(
            "推荐一下泉州的酒店",
            "A:什么时候入住？",
            "下周二入住，三晚",
            "A:有两家",
            "入住时间推到下周三吧"
        );

        Assert.Contains("check_in=下周三", Services.Legs(result), StringComparison.Ordinal);
        Assert.DoesNotContain("check_out", Services.Legs(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialogue_NoteThatMentionsAnotherService_IsNoWishOfIt()
    {
        var result = await Services.Dialogue(
            "发起一个收款",
            "A:向谁收，收多少？",
            "向陈静收一百八",
            "A:备注写什么？",
            "聚餐，金额改成一百五"
        );

        Assert.Equal("payment/request amount=一百五 payer=陈静", Services.Legs(result));
    }

    [Fact]
    public async Task Dialogue_BareNumberAfterTheQuestionForABudget_IsThePrice()
    {
        var result = await Services.Dialogue("推荐一下张家界的酒店", "A:您的预算是多少？", "四百左右，要能看到山的");

        Assert.Contains("price=四百左右", Services.Legs(result), StringComparison.Ordinal);
    }
}
