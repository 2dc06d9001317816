using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class StayTests
{
    private static readonly Leg Friday = Wanted
        .Leg(CapabilityFamilies.Hotel, Operations.Book)
        .Named("location", "上海")
        .On("check_in", "2026-03-06")
        .Count("nights", 2);

    [Fact]
    public async Task Search_NearAPlace_FindsHotelsThereNearestFirst()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("stays", Friday.Named("near", "the Bund"));

        Assert.NotEmpty(found.Stores);
        Assert.All(found.Stores, store => Assert.InRange(store.DistanceMetres, 0, 3_000));
        Assert.Equal(found.Stores.OrderBy(store => store.DistanceMetres), found.Stores);
    }

    [Fact]
    public async Task Search_InACity_FindsNoneOfAnother()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("stays", Friday);

        Assert.NotEmpty(found.Stores);
        Assert.All(
            found.Stores,
            store => Assert.StartsWith("stays/shanghai/", store.StoreId, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("亚特兰蒂斯")]
    [InlineData("New York")]
    public async Task Search_InACityNobodyKnows_SaysSo(string city)
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("stays", Friday.Named("location", city));

        Assert.Equal(RefusalCodes.UnknownPlace, refusal.Code);
        Assert.Contains(city, refusal.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_OnADayThatIsOver_SaysSo()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("stays", Friday.On("check_in", "2026-03-01"));

        Assert.Equal(RefusalCodes.OutOfTime, refusal.Code);
    }

    [Fact]
    public async Task Search_WithoutAPlace_SaysWhatIsMissing()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync(
            "stays",
            Wanted.Leg(CapabilityFamilies.Hotel, Operations.Search).On("check_in", "2026-03-06")
        );

        Assert.Equal(RefusalCodes.NotSaid, refusal.Code);
    }

    [Fact]
    public async Task Search_ForStarsRatingPriceAndFacilities_HonoursAll()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Friday.Number("stars", 5, 5).Number("rating", 4.8m).Choices("facility", "pool").Price(null, 2_000);

        var offer = await world.OfferAsync("stays", leg);

        Assert.Contains(offer.Details!, detail => detail.En.StartsWith("5 stars", StringComparison.Ordinal));
        Assert.Contains(offer.Details!, detail => detail.En.Contains("pool", StringComparison.Ordinal));
        Assert.True(offer.Rating >= 4.8);
        Assert.True(offer.Lines[0].UnitPrice <= Money.Fen(400_000));
    }

    [Fact]
    public async Task Search_BelowEveryPrice_SaysWhatThereIs()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("stays", Friday.Price(null, 20));

        Assert.Equal(RefusalCodes.NothingFits, refusal.Code);
        Assert.NotEmpty(refusal.Alternatives);
    }

    [Fact]
    public async Task Search_WithADollarLimit_ConvertsItAndSaysSo()
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("stays", Friday.Price(null, 50, "USD"));

        Assert.True(offer.Lines[0].UnitPrice <= Money.Fen(2 * 35_500));
        Assert.Contains(offer.Notes, note => note.En.Contains("355", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_ForAHotelByName_FindsItAlone()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Wanted.Leg(CapabilityFamilies.Hotel, Operations.Book).On("check_in", "2026-03-06");

        var found = await world.SearchAsync("stays", leg.Named("name", "西湖国宾馆"));
        var unknown = await world.RefusalAsync("stays", leg.Named("name", "Grand Nowhere"));

        Assert.Equal("stays/hangzhou/west-lake-state", Assert.Single(found.Stores).StoreId);
        Assert.Equal(RefusalCodes.NotSold, unknown.Code);
    }

    [Fact]
    public async Task Search_ForNoKindOfHouse_OffersNoBedInADormitory()
    {
        await using var world = await OutsideWorld.StartAsync();

        var any = await world.SearchAsync("stays", Friday);
        var hostels = await world.SearchAsync("stays", Friday.Choice("type", "hostel"));

        Assert.DoesNotContain(any.Stores, store => store.StoreId.EndsWith("hostel", StringComparison.Ordinal));
        Assert.All(hostels.Stores, store => Assert.EndsWith("hostel", store.StoreId, StringComparison.Ordinal));
        Assert.NotEmpty(hostels.Stores);
    }

    [Fact]
    public async Task Quote_OfTwoNights_IsTheSumOfItsNightsAndHasItsTimes()
    {
        await using var world = await OutsideWorld.StartAsync();

        var two = await world.OfferAsync("stays", Friday.Count("rooms", 2).Count("people", 3));
        var first = await NightAsync(world, two, "2026-03-06");
        var second = await NightAsync(world, two, "2026-03-07");

        Assert.Equal(first + second, two.Lines[0].UnitPrice);
        Assert.Equal(2, two.Lines[0].Quantity);
        Assert.Equal((first + second) * 2, two.Total);
        Assert.Equal(OfferFulfilment.Merchant, two.FulfilledBy);
        Assert.Equal(new DateOnly(2026, 3, 6), DateOnly.FromDateTime(two.Service!.StartsAt.DateTime));
        Assert.Equal(new DateOnly(2026, 3, 8), DateOnly.FromDateTime(two.Service.EndsAt.DateTime));
    }

    [Fact]
    public async Task Quote_WithACheckOutDay_CountsTheNights()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Wanted
            .Leg(CapabilityFamilies.Hotel, Operations.Book)
            .Named("location", "Beijing")
            .On("check_in", "2026-03-06")
            .On("check_out", "2026-03-09");

        var offer = await world.OfferAsync("stays", leg);

        Assert.Contains("3晚", offer.Lines[0].Name.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quote_ForMorePeopleThanTheRoomsSleep_IsRefused()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("stays", Friday.Count("people", 40));

        Assert.Equal(RefusalCodes.NothingFits, refusal.Code);
    }

    private static async Task<Money> NightAsync(OutsideWorld world, Offer offer, string day)
    {
        var leg = Wanted
            .Leg(CapabilityFamilies.Hotel, Operations.Book)
            .Named("location", "上海")
            .On("check_in", day)
            .Count("rooms", 2)
            .Count("people", 3);
        var quoted = await world.QuoteAsync("stays", leg, offer.StoreId);
        return quoted.Offers.Single(one => one.Lines[0].ItemId == offer.Lines[0].ItemId).Lines[0].UnitPrice;
    }
}
