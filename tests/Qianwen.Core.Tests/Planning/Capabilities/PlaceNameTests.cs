namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>What places are called, word for word: with numbers, towns and kinds of house in their names, and the words that lead to them.</summary>
public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("帮我叫辆出租车去第二人民医院", "destination=第二人民医院")]
    [InlineData("打车到751艺术区", "destination=751艺术区")]
    [InlineData("叫辆车从第五中学到火车站", "origin=第五中学")]
    [InlineData("从颐和园打车到我的酒店", "destination=酒店")]
    [InlineData("751附近有什么停车场", "near=751")]
    [InlineData("走路到地铁站怎么走", "destination=地铁站")]
    [InlineData("想去青岛，看看中央大街附近有没有民宿", "near=中央大街")]
    [InlineData("帮我订长城宾馆的房间，明天入住", "name=长城宾馆")]
    [InlineData("在凯瑟琳家庭旅馆订一间房，周五入住", "name=凯瑟琳家庭旅馆")]
    [InlineData("海都大酒店有没有停车场", "name=海都大酒店")]
    [InlineData("北京朝阳希尔顿酒店的电话是多少", "name=北京朝阳希尔顿酒店")]
    public async Task Ask_ChinesePlace_IsNamedAsAWhole(string said, string argument) =>
        Assert.Contains(argument, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("上海酒店推荐", "location=上海")]
    [InlineData("北京朝阳希尔顿酒店的电话是多少", "location=北京")]
    public async Task Ask_TownBeforeAHouse_IsWhereItIs(string said, string argument) =>
        Assert.Contains(argument, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("i want a table at pizza palace kingsbury for two tonight", "name=pizza palace kingsbury")]
    [InlineData("Reserve a table at Maria's Pizza Romana in Boston for two", "name=Maria's Pizza Romana")]
    [InlineData("what is the address of the brockwell lodge", "hotel/info name=brockwell lodge")]
    [InlineData("Book a room in Hotel Miramar, San Diego for May 3", "name=Hotel Miramar")]
    [InlineData("Book a room in Hotel Miramar, San Diego for May 3", "location=San Diego")]
    [InlineData("how are the reviews for pasta at the copper kettle", "name=copper kettle")]
    public async Task Ask_EnglishHouse_IsNamedAsAWhole(string said, string argument) =>
        Assert.Contains(
            argument,
            Services.Legs(await Services.Ask(said)).Replace("=the ", "=", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("I need a 3 star hotel in downtown Bristol tonight", "location=Bristol")]
    [InlineData("I want to go to my aunt's flat at 1204 South Oak Street, send a taxi", "1204 South Oak Street")]
    [InlineData("get me a ride to 815 East El Monte", "destination=815 East El Monte")]
    [InlineData(
        "give me the distance and duration from the Dakota Tower to the Pine Museum",
        "destination=the Pine Museum"
    )]
    [InlineData("find a parking lot within 3 miles of Union Park in Boston", "near=Union Park")]
    [InlineData("I need a taxi to leave the museum by 16:30 and go to the station", "origin=museum")]
    public async Task Ask_WordsBeforeAPlace_LeadToIt(string said, string argument) =>
        Assert.Contains(
            argument,
            Services.Legs(await Services.Ask(said)).Replace("origin=the ", "origin=", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("我从长城回东方希尔顿酒店，帮忙约个车", "ride_hailing")]
    [InlineData("约个车下午三点去健身房", "ride_hailing")]
    [InlineData("which pharmacy can i walk to", "maps")]
    [InlineData("附近有什么好吃的餐馆", "restaurant")]
    [InlineData("推荐一家高档型酒店，500-600元", "hotel")]
    [InlineData("i no longer need a table for six at the copper kettle", "restaurant")]
    public async Task Ask_PlaceOfAnotherKind_LeavesTheFamily(string said, string family) =>
        Assert.Equal(family, Assert.Single((await Services.Ask(said)).Legs).Family);

    [Theory]
    [InlineData("哪家店的开水白菜做得地道", "dish=开水白菜")]
    [InlineData("推荐一家高档型酒店，500-600元", "type=高档型")]
    public async Task Ask_KindOfThing_IsKept(string said, string argument) =>
        Assert.Contains(argument, Services.Legs(await Ask.Of(Services.WithFood, said)), StringComparison.Ordinal);
}
