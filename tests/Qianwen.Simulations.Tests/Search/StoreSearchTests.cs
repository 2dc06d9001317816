using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Tests.Search;

public sealed class StoreSearchTests
{
    [Fact]
    public async Task Search_ANamedMerchant_FindsItsBranchesNearestFirst()
    {
        await using var world = new World();

        var response = Search(world, Wish.Leg(Wish.Item("伯牙绝弦", 40)).From("chagee"));

        Assert.Equal(["chagee-xixi", "chagee-efc"], response.Stores.Select(store => store.StoreId));
        Assert.Empty(response.Refusals);
    }

    [Fact]
    public async Task Search_AMerchantWithoutANearBranch_SaysHowFarTheNearestAre()
    {
        await using var world = new World();

        var response = Search(world, Wish.Leg(Wish.Item("双人火锅套餐")).From("haidilao"));

        Assert.Empty(response.Stores);
        Assert.Equal("haidilao-westlake", response.Refusals[0].StoreId);
        Assert.All(response.Refusals, refusal => Assert.Equal(RefusalCodes.TooFar, refusal.Code));
    }

    [Fact]
    public async Task Search_AKindOfThing_FindsSeveralChains()
    {
        await using var world = new World();

        var response = Search(
            world,
            Wish.Leg(Wish.Item("latte", 2, category: "latte"), Wish.Item("croissant", category: "croissant"))
        );

        Assert.Contains(response.Stores, store => store.MerchantId == "starbucks");
        Assert.Contains(response.Stores, store => store.MerchantId == "luckin");
        Assert.DoesNotContain(response.Stores, store => store.MerchantId == "mixue");
        Assert.All(response.Stores, store => Assert.InRange(store.DistanceMetres, 0, 8_000));
        Assert.Equal(response.Stores.OrderBy(store => store.DistanceMetres), response.Stores);
    }

    [Fact]
    public async Task Search_AnUnwantedMerchant_IsLeftOut()
    {
        await using var world = new World();
        var leg = Wish.Leg(Wish.Item("latte", category: "latte"));

        var response = Search(
            world,
            leg.With<IReadOnlyList<EntityReference>>(
                ArgumentNames.NotMerchant,
                [new("Starbucks", "starbucks", "Starbucks")]
            )
        );

        Assert.DoesNotContain(response.Stores, store => store.MerchantId == "starbucks");
        Assert.NotEmpty(response.Stores);
    }

    [Fact]
    public async Task Search_AMerchantNobodyKnows_FindsNothing()
    {
        await using var world = new World();
        var leg = Wish.Leg(Wish.Item("latte", category: "latte"));

        var response = Search(
            world,
            leg.With(ArgumentNames.Merchant, new EntityReference("某某咖啡", null, "某某咖啡"))
        );

        Assert.Empty(response.Stores);
    }

    [Fact]
    public async Task Search_WhatTheMerchantDoesNotSell_IsRefusedWithAlternatives()
    {
        await using var world = new World();

        var response = Search(world, Wish.Leg(Wish.Item("茉莉花茶冰淇淋")).From("chagee"));

        Assert.Empty(response.Stores);
        Assert.Contains(
            response.Refusals,
            refusal => refusal is { StoreId: "chagee-xixi", Code: RefusalCodes.NotSold }
        );
    }

    [Fact]
    public async Task Search_AtNight_ReportsTheClosedStores()
    {
        await using var world = new World();
        world.Time.Advance(TimeSpan.FromHours(11));

        var response = Search(world, Wish.Leg(Wish.Item("红烧肉")));

        Assert.Contains(
            response.Refusals,
            refusal => refusal is { StoreId: "grandmas-xixi", Code: RefusalCodes.Closed }
        );
    }

    private static SearchResponse Search(World world, Leg leg) =>
        world.Get<StoreSearch>().Search(LegWishes.Read(leg), Wish.Xixi);
}
