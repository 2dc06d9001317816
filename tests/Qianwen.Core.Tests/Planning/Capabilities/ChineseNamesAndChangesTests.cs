using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>What Chinese sentences name without saying what it is: dishes, shops nobody knows, places spoken of before; and what a change changes.</summary>
public sealed class ChineseNamesAndChangesTests
{
    [Theory]
    [InlineData("我妈想喝排骨汤，帮我找个人均60-100元的餐馆", "排骨汤")]
    [InlineData("想找一家有烤羊腿的餐馆，人均100到150", "烤羊腿")]
    [InlineData("哪里可以吃到正宗的刀削面", "刀削面")]
    [InlineData("帮我找个人均50元以下的卤煮店", "卤煮")]
    [InlineData("有没有能做叫花鸡的餐厅", "叫花鸡")]
    [InlineData("哪家馆子的红烧肉好吃", "红烧肉")]
    public async Task Ask_DishSomebodyWants_IsFoundAsAWhole(string said, string dish) =>
        Assert.Contains(
            $" dish={dish}",
            Services.Legs(await Ask.Of(Services.WithFood, said)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("想带父母去吃饭，人均一百的餐馆")]
    [InlineData("找家粤菜馆")]
    [InlineData("附近有什么好吃的餐馆")]
    public async Task Ask_NoDish_FindsNone(string said) =>
        Assert.DoesNotContain("dish=", Services.Legs(await Ask.Of(Services.WithFood, said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("墨西哥餐馆可以点外卖吗", "墨西哥")]
    [InlineData("附近有送韩国料理的吗", "韩国料理")]
    public async Task Ask_KindOfFoodToBeBrought_IsKept(string said, string cuisine)
    {
        var leg = (await Ask.Of(Services.WithFood, said)).Legs.Single();

        Assert.Equal(("food_delivery", "search"), (leg.Family, leg.Op));
        Assert.Contains(cuisine, leg.Get<ChoiceArgument>("cuisine")!.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("老张饭庄的糖醋鱼多少钱", "老张饭庄", "糖醋鱼")]
    [InlineData("聚福楼的酱牛肉什么价", "聚福楼", "酱牛肉")]
    public async Task Ask_PriceOfADish_NamesTheShopAndTheDish(string said, string shop, string dish)
    {
        var leg = (await Ask.Of(Services.WithFood, said)).Legs.Single();

        Assert.Equal(("food_delivery", "search"), (leg.Family, leg.Op));
        Assert.Equal(shop, leg.Get<EntityReference>("merchant")!.Words);
        Assert.Equal(dish, leg.Get<IReadOnlyList<OrderedItem>>("items")!.Single().Words);
    }

    [Theory]
    [InlineData("从味多鲜点餐", "味多鲜", null)]
    [InlineData("向老李快餐下单两份盒饭", "老李快餐", "盒饭")]
    [InlineData("请在“幸福粥铺”为我订购一份海鲜粥", "幸福粥铺", "海鲜粥")]
    [InlineData("给阿强烧腊打电话，订一份烧鸭饭", "阿强烧腊", "烧鸭饭")]
    public async Task Ask_ShopNobodyKnows_IsNamedWordForWord(string said, string shop, string? item)
    {
        var leg = (await Ask.Of(Services.WithFood, said)).Legs.Single();

        Assert.Equal(("food_delivery", "order"), (leg.Family, leg.Op));
        Assert.Equal(shop, leg.Get<EntityReference>("merchant")!.Words);
        Assert.Equal(item, leg.Get<IReadOnlyList<OrderedItem>>("items")?.Single().Words);
    }

    [Theory]
    [InlineData("在公司点餐")]
    [InlineData("在网上下单")]
    [InlineData("从我家附近的店点餐")]
    public async Task Ask_WhereNoShopIsNamed_NamesNone(string said) =>
        Assert.All(
            (await Ask.Of(Services.WithFood, said)).Legs,
            leg => Assert.Null(leg.Get<EntityReference>("merchant"))
        );

    [Theory]
    [InlineData("披萨，外送", "披萨")]
    [InlineData("炒面，打包", "炒面")]
    public async Task Ask_FoodThatIsToBeBrought_IsOrdered(string said, string item)
    {
        var leg = (await Ask.Of(Services.WithFood, said)).Legs.Single();

        Assert.Equal(("food_delivery", "order"), (leg.Family, leg.Op));
        Assert.Equal(item, leg.Get<IReadOnlyList<OrderedItem>>("items")!.Single().Words);
    }

    [Theory]
    [InlineData("两份牛肉粥一笼小笼包，粥别放葱", "2×牛肉粥 -葱, 1×小笼包")]
    public async Task Ask_OptionOfWhatWasNamedBefore_IsItsOwn(string said, string expected)
    {
        var items = (await Ask.Of(Services.WithFood, said)).Legs.Single().Get<IReadOnlyList<OrderedItem>>("items")!;

        Assert.Equal(expected, string.Join(", ", items.Select(Line)));
    }

    [Theory]
    [InlineData("我那张周日飞贵阳的票能不能帮我改成周三早上的", "flight/modify", "date=周三")]
    [InlineData("我在鼎泰丰订的位，人数从五个人改成八个人", "restaurant/modify", "party_size=八个人")]
    [InlineData("跟餐厅说一声，我们今晚那桌推迟到八点半", "restaurant/modify", "time=八点半")]
    [InlineData("后天订的火锅取消吧，大家都没空", "restaurant/cancel", "date=后天")]
    [InlineData("刚下单的那个外卖，地址填错了，改成送到五号楼", "food_delivery/modify", "address=")]
    public async Task Ask_ChangeOfWhatIsBooked_SaysWhatItBecomes(string said, string understood, string value)
    {
        var legs = Services.Legs(await Ask.Of(Services.WithFood, said));

        Assert.StartsWith(understood, legs, StringComparison.Ordinal);
        Assert.Contains(value, legs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我和我爱人，下月8号，从武汉去三亚，要靠窗经济仓", "class=经济舱")]
    [InlineData("后天早上的搞铁票，合肥到南京，一等坐", "seat=一等座")]
    public async Task Ask_WordOfTheSameSound_IsPutRight(string said, string value) =>
        Assert.Contains(value, Services.Legs(await Ask.Of(Services.WithFood, said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("听说颐和园这个景点不错，我打算在这周边住下，有合适的酒店吗", "near=颐和园")]
    [InlineData("这周六入住周一退房，西湖附近的大床房一间", "check_in=这周六")]
    [InlineData("从公司出发先送小王到西湖，然后再到我家，叫个商务车", "destination=我家")]
    [InlineData("从公司出发先送小王到西湖，然后再到我家，叫个商务车", "stops=西湖")]
    [InlineData("看看有没有28号晚上从郑州到北京的高铁", "date=28号")]
    [InlineData("买一袋十斤装的猫砂", "query=猫砂")]
    public async Task Ask_PlacesAndDates_AreThoseThatAreMeant(string said, string value) =>
        Assert.Contains(value, Services.Legs(await Ask.Of(Services.WithFood, said)), StringComparison.Ordinal);

    [Fact]
    public async Task Ask_WhatIsRecent_IsNotWhatIsNear() =>
        Assert.DoesNotContain(
            "rank=",
            Services.Legs(await Ask.Of(Services.WithFood, "推荐最近上架的运动鞋")),
            StringComparison.Ordinal
        );

    private static string Line(OrderedItem item) =>
        $"{item.Quantity}×{item.Words}"
        + string.Concat(item.Options.Select(option => $" {(option.Exclude ? '-' : '+')}{option.Words}"));
}
