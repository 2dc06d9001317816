using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.LocalHost.Storage;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class TableTests
{
    private static readonly Leg Dinner = Wanted
        .Leg(CapabilityFamilies.Restaurant, Operations.Book)
        .Named("location", "上海")
        .On("date", "2026-03-03")
        .At("time", "18:30")
        .Count("party_size", 4);

    [Theory]
    [InlineData("日料", "tables/shanghai/jingan-sushi")]
    [InlineData("italian", "tables/shanghai/trattoria-roma")]
    [InlineData("Indian food", "tables/shanghai/mumbai-kitchen")]
    public async Task Search_ForACuisine_FindsItAlone(string cuisine, string shop)
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("tables", Dinner.Choice("cuisine", cuisine));

        Assert.Equal(shop, Assert.Single(found.Stores).StoreId);
    }

    [Fact]
    public async Task Search_ForACuisineNobodyCooks_SaysSo()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("tables", Dinner.Choice("cuisine", "ethiopian"));

        Assert.Equal(RefusalCodes.NothingFits, refusal.Code);
    }

    [Fact]
    public async Task Search_NearThePerson_TakesTheAddress()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Wanted.Leg(CapabilityFamilies.Restaurant, Operations.Search).Named("near", "附近");

        var found = await world.SearchAsync("tables", leg, Wish.Xixi);
        var nowhere = await world.RefusalAsync("tables", leg);

        Assert.All(found.Stores, store => Assert.InRange(store.DistanceMetres, 0, 3_000));
        Assert.NotEmpty(found.Stores);
        Assert.Equal(RefusalCodes.UnknownPlace, nowhere.Code);
    }

    [Fact]
    public async Task Search_InTheCentre_FindsNothingFarFromIt()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("tables", Dinner.Named("area", "centre"));

        Assert.NotEmpty(found.Stores);
        Assert.All(found.Stores, store => Assert.InRange(store.DistanceMetres, 0, 6_000));
    }

    [Fact]
    public async Task Quote_ForAParty_HoldsTheSmallestTableAndADepositEach()
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("tables", Dinner.Named("name", "Old Jesse"));

        Assert.EndsWith("table-4", offer.Lines[0].ItemId, StringComparison.Ordinal);
        Assert.Equal(4_000, offer.Total.Amount);
        Assert.Equal(new TimeSpan(18, 30, 0), offer.Service!.StartsAt.TimeOfDay);
    }

    [Theory]
    [InlineData("04:00", 4, RefusalCodes.Closed)]
    [InlineData("18:30", 40, RefusalCodes.OverCapacity)]
    public async Task Quote_WhenItIsClosedOrTooSmall_IsRefused(string time, int people, string code)
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Dinner.At("time", time).Count("party_size", people);

        var quoted = await world.QuoteAsync("tables", leg, "tables/shanghai/old-jesse");

        Assert.Equal(code, quoted.Refusal!.Code);
    }

    [Theory]
    [InlineData(11, "03-02 12:00")]
    [InlineData(15, "03-02 18:30")]
    [InlineData(19, "03-02 19:30")]
    [InlineData(22, "03-03 18:30")]
    public async Task Quote_WithoutATime_IsForTheNextMeal(int hour, string expected)
    {
        await using var world = await OutsideWorld.StartAsync(
            LocalDatabase.InMemory(),
            new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.FromHours(8))
        );
        var leg = Wanted.Leg(CapabilityFamilies.Restaurant, Operations.Book).Named("location", "上海");

        var quoted = await world.QuoteAsync("tables", leg, "tables/shanghai/old-jesse");

        Assert.Equal(expected, $"{quoted.Offers[0].Service!.StartsAt:MM-dd HH:mm}");
        Assert.Contains(quoted.Offers[0].Notes, note => note.En.StartsWith("No time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quote_ForYesterday_IsRefused()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("tables", Dinner.On("date", "2026-03-01"));

        Assert.Equal(RefusalCodes.OutOfTime, refusal.Code);
    }

    [Fact]
    public async Task Place_MoreTablesThanThereAre_SeatsEachOnce()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offers = new List<Offer>();
        for (var at = 0; at < 12; at++)
        {
            var quoted = await world.QuoteAsync("tables", Dinner, "tables/shanghai/old-jesse", key: $"quote-{at}");
            offers.Add(
                quoted.Offers.First(offer => offer.Lines[0].ItemId.EndsWith("table-4", StringComparison.Ordinal))
            );
        }

        foreach (var (at, offer) in offers.Index())
        {
            await world.SendAsync(ServiceCalls.Place(offer, $"order-{at}"));
        }

        await world.RunAsync(TimeSpan.FromMinutes(1));
        var replies = await world.MerchantRepliesAsync();
        Assert.InRange(replies.Count(reply => reply.Outcome == MerchantOutcome.Accepted), 1, 8);
        Assert.Contains(replies, reply => reply.Code == RefusalCodes.SoldOut);
    }
}
