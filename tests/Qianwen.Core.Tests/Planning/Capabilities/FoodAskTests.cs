using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Food that is asked for as one rings up a shop, and kinds of food where no dish is named.</summary>
public sealed class FoodAskTests
{
    [Theory]
    [InlineData("call Golden Wok and order two spring rolls to go", "Golden Wok")]
    [InlineData("Check out Roti Palace near me and order a curry", "Roti Palace")]
    [InlineData("please phone Luigi's and ask them to deliver a pizza", "Luigi's")]
    [InlineData("order a burrito at Rosa Cantina", "Rosa Cantina")]
    public async Task Ask_ShopBeforeTheOrder_IsWhereItComesFrom(string said, string shop)
    {
        var leg = Assert.Single((await Ask(said)).Legs);

        Assert.Equal(shop, leg.Get<EntityReference>(ArgumentNames.Merchant)?.Words);
        Assert.Single(leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items)!);
    }

    [Theory]
    [InlineData("order me thai food", "order", "thai")]
    [InlineData("which places deliver indian food under 20 dollars", "search", "indian")]
    public async Task Ask_KindOfFood_IsKept(string said, string op, string kind)
    {
        var leg = Assert.Single((await Ask(said)).Legs);

        Assert.Equal(op, leg.Op);
        Assert.Equal(kind, leg.Get<ChoiceArgument>("cuisine")?.Value);
    }

    [Fact]
    public async Task Ask_WhatDelivers_KeepsWhatItMayCost()
    {
        var leg = Assert.Single((await Ask("options for korean takeout under $25")).Legs);

        Assert.NotNull(leg.Get<BudgetLimit>(ArgumentNames.Budget));
    }

    [Theory]
    [InlineData("call my mother and order her to sit down")]
    [InlineData("call me later")]
    public async Task Ask_SomebodyToBeCalled_OrdersNothing(string said) => Assert.Empty((await Ask(said)).Legs);

    [Theory]
    [InlineData("I want Ethiopian food near the museum", "cuisine=Ethiopian food")]
    [InlineData("find me a cheap Peruvian in the north", "cuisine=Peruvian")]
    public async Task Ask_KindThatNoSampleNames_IsAsGoodAsAnyOther(string said, string understood)
    {
        var legs = Services.Legs(await Ask(said));

        Assert.StartsWith("restaurant/search", legs, StringComparison.Ordinal);
        Assert.Contains(understood, legs, StringComparison.Ordinal);
    }

    private static Task<PlanResult> Ask(string said) => Planning.Ask.Of(Services.WithFood, said);
}
