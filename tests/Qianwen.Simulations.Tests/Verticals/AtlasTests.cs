using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class AtlasTests
{
    private static Leg Ask(string op) => Wanted.Leg(CapabilityFamilies.Maps, op);

    [Theory]
    [InlineData("咖啡店")]
    [InlineData("coffee shop")]
    [InlineData("nearest coffee shop")]
    public async Task Poi_OfAKind_IsFoundNearestFirst(string query)
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("atlas", Ask(Operations.Poi).Text("query", query), Wish.Xixi);

        Assert.NotEmpty(found.Stores);
        Assert.Equal(found.Stores.OrderBy(store => store.DistanceMetres), found.Stores);
    }

    [Fact]
    public async Task Poi_OfAKindWithoutAPlace_AsksWhere()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("atlas", Ask(Operations.Poi).Text("query", "咖啡店"));

        Assert.Equal(RefusalCodes.NotSaid, refusal.Code);
    }

    [Fact]
    public async Task Route_ByATimeInTheTimeArgument_IsThereByThen()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Route)
            .Named("origin", "the Bund")
            .Named("destination", "Pudong Airport")
            .At("time", null, "18:00");

        var offer = await world.OfferAsync("atlas", leg);

        Assert.True(offer.Service!.EndsAt <= World.Noon.Date.AddHours(18));
    }

    [Fact]
    public async Task Poi_WithinARadius_IsNotFartherAway()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Poi).Text("query", "咖啡").Number("radius", null, 2);

        var found = await world.SearchAsync("atlas", leg, Wish.Xixi);

        Assert.All(found.Stores, store => Assert.InRange(store.DistanceMetres, 0, 2_000));
    }

    [Theory]
    [InlineData("火星基地")]
    [InlineData("petrol station on the moon")]
    public async Task Poi_NobodyKnows_IsNotReplaced(string query)
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("atlas", Ask(Operations.Poi).Text("query", query), Wish.Xixi);

        Assert.Contains(query, refusal.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poi_ByName_TellsWhereItIs()
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("atlas", Ask(Operations.Poi).Text("query", "外滩"));

        Assert.True(offer.Total.IsZero);
        Assert.Contains(offer.Details!, detail => detail.Zh.Contains("上海", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Route_BySubway_IsOfThatModeAlone()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Route)
            .Named("origin", "the Bund")
            .Named("destination", "Pudong Airport")
            .Choice("mode", "transit");

        var found = await world.SearchAsync("atlas", leg);

        Assert.Equal("atlas/route/transit", Assert.Single(found.Stores).StoreId);
    }

    [Fact]
    public async Task Route_ToArriveByATime_SaysWhenToLeave()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Route)
            .Named("origin", "the Bund")
            .Named("destination", "Pudong Airport")
            .Choice("mode", "drive")
            .At("arrive_time", "18:00");

        var offer = await world.OfferAsync("atlas", leg);

        Assert.True(offer.Service!.EndsAt <= World.Noon.Date.AddHours(18));
    }

    [Fact]
    public async Task Route_AvoidingTolls_HasNoneAndIsLonger()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Route)
            .Named("origin", "the Bund")
            .Named("destination", "Pudong Airport")
            .Choice("mode", "drive");

        var usual = await world.OfferAsync("atlas", leg);
        var free = await world.OfferAsync("atlas", leg.Choices("avoid", "tolls"));

        Assert.Contains(free.Details!, detail => detail.En == "Tolls about ¥0");
        Assert.DoesNotContain(usual.Details!, detail => detail.En == "Tolls about ¥0");
        Assert.True(free.DistanceMetres > usual.DistanceMetres);
    }

    [Fact]
    public async Task Distance_BetweenPlaces_IsLongerThanTheCrowFlies()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Distance).Named("origin", "外滩").Named("destination", "人民广场");

        var offer = await world.OfferAsync("atlas", leg);

        Assert.InRange(offer.DistanceMetres, 1_800, 4_000);
    }

    [Theory]
    [InlineData("08:30", "jammed")]
    [InlineData("23:00", "clear")]
    public async Task Traffic_AtATime_DependsOnTheHour(string time, string expected)
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Traffic).Named("near", "外滩").At("time", time);

        var offer = await world.OfferAsync("atlas", leg);

        Assert.Contains(offer.Details!, detail => detail.En.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Route_FromNowhere_SaysWhatIsMissing()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("atlas", Ask(Operations.Route).Named("destination", "外滩"));

        Assert.Equal(RefusalCodes.NotSaid, refusal.Code);
    }
}
