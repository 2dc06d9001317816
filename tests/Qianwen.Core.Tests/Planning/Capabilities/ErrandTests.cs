namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Errands that are told from one another, and words that belong to the one before.</summary>
public sealed class ErrandTests
{
    [Theory]
    [InlineData(
        "Find a train from Norwich to Ely on Friday. Find a cheap, 4-star guesthouse with parking.",
        "train/search date=Friday destination=Ely origin=Norwich // hotel/search facility=parking location=Ely price=cheap stars=4-star type=guesthouse"
    )]
    [InlineData(
        "打个车去虹桥站，再看看我那班CA1837准不准点",
        "ride_hailing/book destination=虹桥站 // flight/status flight=CA1837"
    )]
    [InlineData("is my flight EZY8912 on time?", "flight/status flight=EZY8912")]
    [InlineData(
        "Send 45.50 to Marco and check what I spent on rent in October",
        "payment/transfer amount=45.50 payee=Marco // payment/search bill=rent date=October"
    )]
    public async Task Plan_ErrandsSaidInARow_AreLegsOfTheirOwn(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Fact]
    public async Task Plan_WayThatOneFamilyAloneHas_NamesIt() =>
        Assert.Equal(
            ["flight", "train"],
            (await Services.Ask("12月3号成都飞昆明，12月5号坐高铁从昆明去大理")).Legs.Select(leg => leg.Family)
        );

    [Theory]
    [InlineData("Buy a yoga mat and a foam roller, nothing over 40 dollars each.", "yoga mat|foam roller")]
    [InlineData(
        "Looking for a shop offering these items: 1. a ring box with free shipping; 2. a seedling tray; 3. a desk lamp in blue",
        "ring box|seedling tray|desk lamp"
    )]
    [InlineData("帮我买一个充电宝和两条数据线", "充电宝|数据线")]
    [InlineData("buy a jacket with a hood and a zipper", "jacket")]
    public async Task Plan_ListOfGoods_IsALegForEach(string utterance, string expected)
    {
        var legs = (await Services.Ask(utterance)).Legs;

        var things = expected.Split('|');
        Assert.Equal(things.Length, legs.Count);
        Assert.All(
            things.Zip(legs),
            pair => Assert.Contains(pair.First, pair.Second.Args["query"].GetString()!, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Plan_TableCancelledForFood_IsNotACancelledOrderOfFood()
    {
        var legs = (
            await Services.Ask("Cancel tonight's dinner reservation and get me a ramen delivered instead")
        ).Legs;

        Assert.Equal(
            ["food_delivery/order", "restaurant/cancel"],
            legs.Select(leg => $"{leg.Family}/{leg.Op}").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("帮我买一盒创可贴")]
    [InlineData("find me an umbrella under $20")]
    public async Task Plan_Goods_AreNoFood(string utterance) =>
        Assert.Equal("shopping", Assert.Single((await Services.Ask(utterance)).Legs).Family);

    [Fact]
    public async Task Plan_FoodSentToAnUnknownPlace_AsksForIt()
    {
        var result = await Services.Ask("点两份盒饭送体育馆");

        Assert.Equal("2×盒饭", Ask.Items(result));
        Assert.Equal("address", result.Question!.Argument);
    }

    [Theory]
    [InlineData(
        "在国王学院",
        "去派普斯餐厅，14:45之前到",
        "arrive_time=14:45之前 destination=派普斯餐厅 origin=国王学院"
    )]
    [InlineData("在火车站", "去希尔顿酒店", "destination=希尔顿酒店 origin=火车站")]
    public async Task Replay_PlaceThatSellsSomethingElse_IsWhereTheCarGoes(string from, string to, string expected) =>
        Assert.Equal(
            $"ride_hailing/book {expected} vehicle_type=出租车",
            Services.Legs(await Services.Dialogue("我要一辆出租车", "A:在哪里上车？", from, "A:去哪里？", to))
        );

    [Fact]
    public async Task Replay_QuestionAboutThatPlace_IsNoErrandOfItsOwn() =>
        Assert.Equal(
            "restaurant",
            Assert.Single((await Services.Dialogue("想吃鲁菜", "A:为您推荐丰泽园饭店。", "那里能停车吗")).Legs).Family
        );

    [Fact]
    public async Task Replay_NightsOfSeveralPeople_AreNoPurchase() =>
        Assert.Equal(
            "hotel/book check_in=星期一 nights=五晚 people=两个人 price=便宜",
            Services.Legs(
                await Services.Dialogue("我想找个便宜的宾馆", "A:找到两家。", "好，订两个人住五晚，星期一入住")
            )
        );
}
