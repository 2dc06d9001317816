using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class RideTests
{
    private static readonly Leg Ride = Wanted
        .Leg(CapabilityFamilies.RideHailing, Operations.Book)
        .Named("origin", "the Bund")
        .Named("destination", "浦东机场");

    [Fact]
    public async Task Search_ForManyPeople_FindsOnlyCarsThatSeatThem()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("rides", Ride.Count("passengers", 6));
        var none = await world.SearchAsync("rides", Ride.Count("passengers", 9));

        Assert.Equal("rides/six_seat", Assert.Single(found.Stores).StoreId);
        Assert.Empty(none.Stores);
        Assert.All(none.Refusals, refusal => Assert.Equal(RefusalCodes.OverCapacity, refusal.Code));
    }

    [Fact]
    public async Task Quote_ForNow_ComesInMinutesAndCostsByTheWay()
    {
        await using var world = await OutsideWorld.StartAsync();

        var near = await world.OfferAsync("rides", Ride.Named("destination", "人民广场"));
        var far = await world.OfferAsync("rides", Ride);

        Assert.InRange(far.Service!.StartsAt, world.Now, world.Now.AddMinutes(15));
        Assert.True(far.Total > near.Total * 3);
        Assert.True(far.Service.EndsAt > far.Service.StartsAt.AddMinutes(30));
    }

    [Fact]
    public async Task Quote_ToArriveByATime_IsPickedUpEarlyEnough()
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("rides", Ride.At("arrive_time", "18:00"));

        Assert.True(offer.Service!.EndsAt <= World.Noon.Date.AddHours(18));
        Assert.True(offer.Service.StartsAt > world.Now);
    }

    [Fact]
    public async Task Quote_WithAStop_IsLongerAndNamesIt()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ride.With<IReadOnlyList<EntityReference>>("stops", [new EntityReference("静安寺", null, "静安寺")]);

        var direct = await world.OfferAsync("rides", Ride);
        var offer = await world.OfferAsync("rides", leg);

        Assert.True(offer.Total > direct.Total);
        Assert.Contains(offer.Details!, detail => detail.Zh.Contains("静安寺", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quote_WithoutAnOrigin_StartsWhereThePersonIs()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Wanted.Leg(CapabilityFamilies.RideHailing, Operations.Book).Named("destination", "机场");

        var offer = await world.OfferAsync("rides", leg, Wish.Xixi);
        var nowhere = await world.RefusalAsync("rides", leg);

        Assert.Equal("hangzhou/airport", offer.Service!.To!.Id);
        Assert.NotEmpty(nowhere.Message.En);
    }

    [Fact]
    public async Task Quote_ToTheAirportOfACityWithTwo_AsksWhich()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("rides", Ride.Named("destination", "the airport"));

        Assert.Equal(RefusalCodes.UnknownPlace, refusal.Code);
        Assert.Contains("Hongqiao", refusal.Message.En, StringComparison.Ordinal);
        Assert.Contains("Pudong", refusal.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quote_OfAKindOfCar_IsThatKind()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("rides", Ride.Choice("vehicle_type", "luxury"));

        Assert.Equal("rides/luxury", Assert.Single(found.Stores).StoreId);
    }

    [Theory]
    [InlineData("Narnia", RefusalCodes.UnknownPlace)]
    [InlineData("北京", RefusalCodes.TooFar)]
    public async Task Quote_ToSomewhereNobodyDrivesTo_SaysWhy(string place, string code)
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Equal(code, (await world.RefusalAsync("rides", Ride.Named("destination", place))).Code);
    }
}
