using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class JourneyTests
{
    private static readonly Leg Flight = Wanted
        .Leg(CapabilityFamilies.Flight, Operations.Book)
        .Named("origin", "上海")
        .Named("destination", "Beijing")
        .On("date", "2026-03-06");

    private static readonly Leg Train = Wanted
        .Leg(CapabilityFamilies.Train, Operations.Book)
        .Named("origin", "杭州")
        .Named("destination", "上海")
        .On("date", "2026-03-06");

    [Fact]
    public async Task Flights_OfADay_AreThereOnAnyDay()
    {
        await using var world = await OutsideWorld.StartAsync();

        var march = await world.SearchAsync("air", Flight);
        var autumn = await world.SearchAsync("air", Flight.On("date", "2026-10-21"));

        Assert.True(march.Stores.Count >= 6);
        Assert.True(autumn.Stores.Count >= 6);
    }

    [Fact]
    public async Task Flights_InTheMorning_LeaveInTheMorning()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Flight.At("time", "06:00", "12:00");

        var found = await world.SearchAsync("air", leg);

        Assert.NotEmpty(found.Stores);
        foreach (var store in found.Stores)
        {
            var offer = (await world.QuoteAsync("air", leg, store.StoreId)).Offers[0];
            Assert.InRange(offer.Service!.StartsAt.Hour, 6, 11);
        }
    }

    [Fact]
    public async Task Flights_OfAnAirline_AreOnlyIts()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("air", Flight.Named("airline", "国航"));
        var unknown = await world.RefusalAsync("air", Flight.Named("airline", "Lufthansa"));

        Assert.All(found.Stores, store => Assert.Equal("ca", store.MerchantId));
        Assert.Equal(RefusalCodes.NothingFits, unknown.Code);
        Assert.NotEmpty(unknown.Alternatives);
    }

    [Fact]
    public async Task Flight_InBusinessClassForTwo_CostsTwoBusinessTicketsAndFees()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Flight.Choice("class", "business").Count("passengers", 2);

        var offer = await world.OfferAsync("air", leg);

        var line = Assert.Single(offer.Lines);
        Assert.Contains("公务舱", line.Name.Zh, StringComparison.Ordinal);
        Assert.Equal(2, line.Quantity);
        Assert.Equal(line.Total + Money.Fen(2 * 7_000), offer.Total);
    }

    [Fact]
    public async Task Flight_ThereAndBack_HasBothWays()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Flight
            .Choice("trip", "round_trip")
            .On("return_date", "2026-03-09")
            .At("return_time", "12:00", "23:59");

        var offer = await world.OfferAsync("air", leg);

        Assert.Equal(2, offer.Lines.Count);
        Assert.Contains("3月9日", offer.Lines[1].Name.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flight_ThereAndBackWithoutADay_SaysWhatIsMissing()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("air", Flight.Choice("trip", "round_trip"));

        Assert.Equal(RefusalCodes.NotSaid, refusal.Code);
    }

    [Fact]
    public async Task Flight_BelowEveryPrice_NamesWhatThereIs()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("air", Flight.Price(null, 10));

        Assert.Equal(RefusalCodes.NothingFits, refusal.Code);
        Assert.NotEmpty(refusal.Alternatives);
    }

    [Theory]
    [InlineData("Atlantis", RefusalCodes.UnknownPlace)]
    [InlineData("苏州", RefusalCodes.NothingFits)]
    [InlineData("虹桥机场", RefusalCodes.NothingFits)]
    public async Task Flight_ToSomewhereNobodyFliesTo_SaysWhy(string place, string code)
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("air", Flight.Named("destination", place));

        Assert.Equal(code, refusal.Code);
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2028-03-01")]
    public async Task Flight_OnADayOutOfSale_IsRefused(string day)
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Equal(RefusalCodes.OutOfTime, (await world.RefusalAsync("air", Flight.On("date", day))).Code);
    }

    [Fact]
    public async Task Flight_Today_LeavesAfterNow()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Flight.On("date", "2026-03-02");

        var found = await world.SearchAsync("air", leg);

        foreach (var store in found.Stores)
        {
            var offer = (await world.QuoteAsync("air", leg, store.StoreId)).Offers[0];
            Assert.True(offer.Service!.StartsAt > world.Now.AddMinutes(45));
        }
    }

    [Fact]
    public async Task Flight_CheapestFirst_IsInOrderOfPrice()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Flight.Text("rank", "cheapest");

        var found = await world.SearchAsync("air", leg);
        var prices = new List<long>();
        foreach (var store in found.Stores)
        {
            var offers = (await world.QuoteAsync("air", leg, store.StoreId)).Offers;
            prices.Add(offers.Min(offer => offer.Total.Amount));
        }

        Assert.Equal(prices.Order(), prices);
    }

    [Fact]
    public async Task Train_OfAKindInAClass_IsOfThatKindAndClass()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Train.Choice("train_type", "G").Choice("seat", "first");

        var found = await world.SearchAsync("rail", leg);
        var offer = await world.OfferAsync("rail", leg);

        Assert.All(found.Stores, store => Assert.Contains("-G", store.StoreId, StringComparison.Ordinal));
        Assert.Contains("一等座", Assert.Single(offer.Lines).Name.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_FromAStation_LeavesThere()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Train.Named("origin", "杭州西站");

        var offer = await world.OfferAsync("rail", leg);

        Assert.Equal("hangzhou/hangzhou-west", offer.Service!.From!.Id);
    }

    [Fact]
    public async Task Train_ToArriveByNine_ArrivesByNine()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Train.At("arrive_time", "09:00");

        var found = await world.SearchAsync("rail", leg);

        Assert.NotEmpty(found.Stores);
        foreach (var store in found.Stores)
        {
            var offer = (await world.QuoteAsync("rail", leg, store.StoreId)).Offers[0];
            Assert.True(offer.Service!.EndsAt.TimeOfDay <= TimeSpan.FromHours(9));
        }
    }

    [Fact]
    public async Task Train_WhenEverySeatIsSold_IsSoldOut()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Train.Choice("seat", "business").Count("passengers", 5);
        var first = await world.OfferAsync("rail", leg);
        for (var at = 0; at < 5; at++)
        {
            var quoted = await world.QuoteAsync("rail", leg, first.StoreId, key: $"quote-{at}");
            if (quoted.Offers.Count > 0)
            {
                await world.SendAsync(ServiceCalls.Place(quoted.Offers[0], $"order-{at}"));
                await world.RunAsync(TimeSpan.FromSeconds(1));
            }
        }

        var after = await world.QuoteAsync("rail", leg, first.StoreId, key: "after");

        Assert.Empty(after.Offers);
        Assert.Equal(RefusalCodes.SoldOut, after.Refusal!.Code);
    }

    [Fact]
    public async Task Quote_OfADepartureThatIsNotInTheTimetable_IsNotFound()
    {
        await using var world = await OutsideWorld.StartAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            world.QuoteAsync("air", Flight, "air/shanghai-beijing-XX0001")
        );
    }
}
