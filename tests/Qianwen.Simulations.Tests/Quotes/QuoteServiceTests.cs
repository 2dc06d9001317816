using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Quotes;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Tests.Quotes;

public sealed class QuoteServiceTests
{
    [Fact]
    public async Task Quote_FortyCupsOfBoyaJuexian_AddsUpToTheFen()
    {
        await using var world = new World();

        var offer = await OfferAsync(world, "chagee-xixi", Wish.Item("伯牙绝弦", 40, "chagee/boya-juexian"));

        Assert.Equal(Money.Fen(40 * 1600), offer.Subtotal);
        Assert.Equal(Money.Fen(40 * 50), offer.Fees.Single(fee => fee.Code == "packing").Amount);
        Assert.Equal(Money.Fen(0), offer.Fees.Single(fee => fee.Code == "delivery").Amount);
        Assert.Equal(Money.Fen(8000), offer.Discount);
        Assert.Equal(Money.Fen(64000 + 2000 - 8000), offer.Total);
        Assert.Equal(["group-15-percent"], offer.Coupons.Where(coupon => coupon.Applied).Select(coupon => coupon.Code));
        Assert.Equal(4, offer.Coupons.Count);
    }

    [Fact]
    public async Task Quote_TwoCupsWithOptions_ChargesOptionsDeliveryAndPacking()
    {
        await using var world = new World();

        var offer = await OfferAsync(
            world,
            "chagee-xixi",
            Wish.Item(
                "伯牙绝弦",
                2,
                "chagee/boya-juexian",
                options: [Wish.Option("size/large", "大杯"), Wish.Option("sugar/half", "半糖")]
            )
        );

        Assert.Equal(Money.Fen(1900), offer.Lines[0].UnitPrice);
        Assert.Equal(Money.Fen(3800), offer.Subtotal);
        Assert.Equal(Money.Fen(300), offer.Fees.Single(fee => fee.Code == "delivery").Amount);
        Assert.Equal(Money.Fen(300), offer.Discount);
        Assert.Equal(Money.Fen(3800 + 100 + 300 - 300), offer.Total);
    }

    [Fact]
    public async Task Quote_AnyOffer_TotalIsLinesPlusFeesMinusCoupons()
    {
        await using var world = new World();
        var offer = await OfferAsync(
            world,
            "starbucks-xixi",
            Wish.Item("latte", 2, category: "latte", options: [Wish.Option("milk/oat", "oat")]),
            Wish.Item("croissant", 3, category: "croissant")
        );

        var lines = offer.Lines.Sum(line => line.UnitPrice.Amount * line.Quantity);
        var fees = offer.Fees.Sum(fee => fee.Amount.Amount);
        var coupons = offer.Coupons.Where(coupon => coupon.Applied).Sum(coupon => coupon.Discount.Amount);
        Assert.Equal(lines + fees - coupons, offer.Total.Amount);
        Assert.Equal(((30 + 3) * 2 + (19 * 3)) * 100, offer.Subtotal.Amount);
    }

    [Fact]
    public async Task Quote_FortyCups_AreReadyAfterQueueAndMaking()
    {
        await using var world = new World();

        var offer = await OfferAsync(world, "chagee-xixi", Wish.Item("伯牙绝弦", 40, "chagee/boya-juexian"));

        Assert.Equal(World.Noon + TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(400), offer.ReadyBy);
        var riding = TimeSpan.FromSeconds(Math.Ceiling(offer.DistanceMetres / 5.0)) + TimeSpan.FromMinutes(3);
        Assert.Equal(offer.ReadyBy + riding, offer.ArriveBy);
        Assert.Equal(World.Noon + TimeSpan.FromMinutes(10), offer.ExpiresAt);
    }

    [Fact]
    public async Task Quote_ForLaterToday_IsMadeForThatTime()
    {
        await using var world = new World();
        var wish = new TimeWish(World.Noon.AddHours(3), "下午三点");

        var response = await QuoteAsync(
            world,
            "chagee-xixi",
            Wish.Leg(Wish.Item("伯牙绝弦", 2)).With(ArgumentNames.ArriveBy, wish)
        );

        Assert.Equal(wish.At - TimeSpan.FromMinutes(10), Assert.Single(response.Offers).ArriveBy);
    }

    [Fact]
    public async Task Quote_TheSameKeyTwice_GivesTheSameOffer()
    {
        await using var world = new World();

        var first = await OfferAsync(world, "chagee-xixi", Wish.Item("伯牙绝弦", 2));
        var second = await OfferAsync(world, "chagee-xixi", Wish.Item("伯牙绝弦", 2));

        Assert.Equal(OfferFingerprint.Of(first), OfferFingerprint.Of(second));
        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task Quote_AKindOfThingWithoutAPlainOne_OffersThree()
    {
        await using var world = new World();

        var response = await QuoteAsync(world, "chagee-xixi", Wish.Leg(Wish.Item("奶茶", 2, category: "milk-tea")));

        Assert.Equal(3, response.Offers.Count);
        Assert.All(response.Offers, offer => Assert.NotEmpty(offer.Notes));
        Assert.All(response.Offers, offer => Assert.True(offer.MatchScore < 1));
        Assert.Equal(3, response.Offers.Select(offer => offer.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("chagee-xixi", "生椰拿铁", 2, RefusalCodes.NotSold)]
    [InlineData("chagee-xixi", "伯牙绝弦", 201, RefusalCodes.OverQuantityLimit)]
    [InlineData("chagee-xixi", "凤凰单丛", 1, RefusalCodes.BelowMinimum)]
    [InlineData("chagee-lujiazui", "伯牙绝弦", 2, RefusalCodes.TooFar)]
    [InlineData("85c-xixi", "生日蛋糕", 21, RefusalCodes.SoldOut)]
    public async Task Quote_WhatCannotBeServed_IsRefusedWithItsCode(
        string store,
        string words,
        int quantity,
        string code
    )
    {
        await using var world = new World();

        var response = await QuoteAsync(world, store, Wish.Leg(Wish.Item(words, quantity)));

        Assert.Empty(response.Offers);
        Assert.Equal(code, response.Refusal?.Code);
    }

    [Fact]
    public async Task Quote_AfterClosing_IsRefused()
    {
        await using var world = new World();
        world.Time.Advance(TimeSpan.FromHours(11));

        var response = await QuoteAsync(world, "grandmas-xixi", Wish.Leg(Wish.Item("麻婆豆腐", 5)));

        Assert.Equal(RefusalCodes.Closed, response.Refusal?.Code);
    }

    [Fact]
    public async Task Quote_MoreThanTheKitchenMakesBeforeClosing_IsRefused()
    {
        await using var world = new World();
        world.Time.Advance(TimeSpan.FromHours(9.5));

        var response = await QuoteAsync(world, "grandmas-xixi", Wish.Leg(Wish.Item("麻婆豆腐", 100)));

        Assert.Equal(RefusalCodes.OverCapacity, response.Refusal?.Code);
    }

    [Fact]
    public async Task Quote_AnUnknownAddress_IsRefused()
    {
        await using var world = new World();

        var response = await world
            .Get<QuoteService>()
            .QuoteAsync(
                "q",
                world.Store("chagee-xixi"),
                LegWishes.Read(Wish.Leg(Wish.Item("伯牙绝弦", 2))),
                new DeliveryAddress("某处"),
                CancellationToken.None
            );

        Assert.Equal(RefusalCodes.TooFar, response.Refusal?.Code);
    }

    [Fact]
    public async Task Quote_SoldOut_NamesWhatThereIsInstead()
    {
        await using var world = new World();
        var store = world.Store("chagee-xixi");
        await world.Get<StockRoom>().DrainAsync(store, store.Chain.Menu[0], CancellationToken.None);

        var response = await QuoteAsync(world, store.Id, Wish.Leg(Wish.Item("伯牙绝弦", 2)));

        Assert.Equal(RefusalCodes.SoldOut, response.Refusal?.Code);
        Assert.Equal(3, response.Refusal!.Alternatives.Count);
        Assert.DoesNotContain(response.Refusal.Alternatives, item => item.ItemId == "chagee/boya-juexian");
    }

    private static async Task<Offer> OfferAsync(World world, string store, params OrderedItem[] items) =>
        Assert.Single((await QuoteAsync(world, store, Wish.Leg(items))).Offers);

    private static Task<QuoteResponse> QuoteAsync(World world, string store, Leg leg) =>
        world
            .Get<QuoteService>()
            .QuoteAsync("quote-1", world.Store(store), LegWishes.Read(leg), Wish.Xixi, CancellationToken.None);
}
