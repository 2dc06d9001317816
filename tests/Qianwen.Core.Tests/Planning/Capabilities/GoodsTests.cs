namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Things that are bought: which they are, how many of each, and the numbers of orders.</summary>
public sealed class GoodsTests
{
    [Theory]
    [InlineData(
        "looking for a black sports bag made of canvas",
        "shopping/search color=black material=canvas query=sports bag"
    )]
    [InlineData(
        "show me grey table legs costing more than 40 pesos",
        "shopping/search color=grey price=costing more than 40 pesos query=table legs"
    )]
    [InlineData(
        "do you have elbow sleeves for weightlifting in XL?",
        "shopping/search query=elbow sleeves for weightlifting size=XL"
    )]
    [InlineData(
        "I want a car trunk organizer made of leather",
        "shopping/search material=leather query=car trunk organizer"
    )]
    [InlineData(
        "find organic cat treats under 90 pesos",
        "shopping/search price=under 90 pesos query=organic cat treats"
    )]
    public async Task Plan_UnknownThingWithWhatOnlyGoodsHave_IsLookedFor(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Theory]
    [InlineData("find me a landmark to visit in Portland that's suitable for kids")]
    [InlineData("show me how to fold a shirt in size medium")]
    [InlineData("find a table for two with a view")]
    public async Task Plan_WhatIsFoundElsewhere_IsNoGoods(string utterance) =>
        Assert.DoesNotContain((await Services.Ask(utterance)).Legs, leg => leg.Family == "shopping");

    [Theory]
    [InlineData(
        "buy two boxes of tissues and three bottles of shampoo",
        "shopping/order quantity=two boxes query=tissues // shopping/order quantity=three bottles query=shampoo"
    )]
    [InlineData(
        "buy one pair of size 41 boots and two pairs of socks",
        "shopping/order quantity=one pair query=boots size=41 // shopping/order quantity=two pairs query=socks"
    )]
    [InlineData(
        "买两卷胶带和一个水杯",
        "shopping/order quantity=两卷 query=胶带 // shopping/order quantity=一个 query=水杯"
    )]
    [InlineData(
        "买三双袜子和一件白色T恤，L码",
        "shopping/order quantity=三双 query=袜子 // shopping/order color=白色 quantity=一件 query=T恤 size=L"
    )]
    [InlineData(
        "我要买一台电视和一个电视挂架",
        "shopping/order quantity=一台 query=电视 // shopping/order quantity=一个 query=电视挂架"
    )]
    public async Task Plan_SeveralThings_AreCountedEach(string utterance, string expected) =>
        Assert.Equal(expected, Goods(await Services.Ask(utterance)));

    [Fact]
    public async Task Plan_ThingForABasket_IsKeptAndNotEaten()
    {
        var result = await Services.Ask("put four bags of espresso beans in my basket");

        Assert.Equal("shopping/cart", $"{result.Legs[0].Family}/{result.Legs[0].Op}");
        Assert.Contains("query=espresso beans", Services.Legs(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("订单号ZX20260017走到哪一步了？", "shopping/status order=ZX20260017")]
    [InlineData("把订单ABC998877取消", "shopping/cancel order=ABC998877")]
    [InlineData("where is order #B-55213?", "shopping/status order=B-55213")]
    [InlineData("cancel order 7781-C please", "shopping/cancel order=7781-C")]
    public async Task Plan_OrderByItsNumber_IsTheShops(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Fact]
    public async Task Plan_RulesOfAVoucher_AreNoBudgetAndNoOrder()
    {
        var result = await Services.Ask(
            "I want a red cotton scarf and a pair of leather gloves. My budget is only `540`, but I have a voucher with the following rules: 1. It is valid only when the total exceeds `300`. 2. It gives a fixed discount of `60`."
        );

        Assert.All(result.Legs, leg => Assert.Equal("shopping/search", $"{leg.Family}/{leg.Op}"));
        Assert.Equal(2, result.Legs.Count);
        Assert.Contains("540", Services.Legs(result), StringComparison.Ordinal);
        Assert.DoesNotContain("300", Services.Legs(result), StringComparison.Ordinal);
    }

    /// <summary>The legs without where they go.</summary>
    private static string Goods(Contracts.Planning.PlanResult result) =>
        Services.Legs(
            result with
            {
                Legs =
                [
                    .. result.Legs.Select(leg =>
                        leg with
                        {
                            Args = leg.Args.Where(argument => argument.Key != "address").ToDictionary(),
                        }
                    ),
                ],
            }
        );
}
