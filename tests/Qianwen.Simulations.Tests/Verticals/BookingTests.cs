using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class BookingTests
{
    private static readonly DeliveryAddress Xixi = Wish.Xixi;

    /// <summary>A leg that each vertical can sell, with the code its order brings.</summary>
    public static TheoryData<string, Leg, string> Sellable() =>
        new()
        {
            {
                "stays",
                Wanted
                    .Leg(CapabilityFamilies.Hotel, Operations.Book)
                    .Named("location", "杭州")
                    .On("check_in", "2026-03-06"),
                "booking"
            },
            {
                "tables",
                Wanted
                    .Leg(CapabilityFamilies.Restaurant, Operations.Book)
                    .Named("location", "上海")
                    .On("date", "2026-03-03")
                    .At("time", "18:30")
                    .Count("party_size", 4),
                "booking"
            },
            {
                "air",
                Wanted
                    .Leg(CapabilityFamilies.Flight, Operations.Book)
                    .Named("origin", "杭州")
                    .Named("destination", "北京")
                    .On("date", "2026-03-06"),
                "ticket"
            },
            {
                "rail",
                Wanted
                    .Leg(CapabilityFamilies.Train, Operations.Book)
                    .Named("origin", "杭州东")
                    .Named("destination", "上海虹桥")
                    .On("date", "2026-03-03"),
                "ticket"
            },
            { "mall", Wanted.Leg(CapabilityFamilies.Shopping, Operations.Order).Text("query", "牛奶"), "parcel" },
            {
                "rides",
                Wanted.Leg(CapabilityFamilies.RideHailing, Operations.Book).Named("destination", "杭州东站"),
                "plate"
            },
            {
                "wallet",
                Wanted.Leg(CapabilityFamilies.Payment, Operations.Transfer).Named("payee", "李雷").Amount(200),
                "transaction"
            },
        };

    [Theory]
    [MemberData(nameof(Sellable))]
    public async Task Place_AnOfferOfAnyVertical_IsAcceptedWithItsCodesAndEndsDone(
        string provider,
        Leg leg,
        string code
    )
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync(provider, leg, Xixi);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();

        var reply = Assert.Single(await world.MerchantRepliesAsync());
        Assert.Equal(MerchantOutcome.Accepted, reply.Outcome);
        Assert.Contains(reply.Codes!, one => one.Kind == code && one.Value.Length > 3);
        var updates = await world.MerchantUpdatesAsync();
        Assert.Equal(Enumerable.Range(1, updates.Count), updates.Select(update => update.Sequence));
        Assert.Equal(MerchantOrderStatus.Done, updates[^1].Status);
        Assert.Equal(updates.OrderBy(update => update.At), updates);
        Assert.Equal(updates[^1].UnitsTotal, updates[^1].UnitsDone);
        var order = await world.OrderAsync(provider);
        Assert.Equal(MerchantOrderStatus.Done, order!.Status);
        Assert.Equal(reply.OrderId, Assert.Single(order.Replies).OrderId);
    }

    [Theory]
    [MemberData(nameof(Sellable))]
    public async Task Offer_OfAnyVertical_AddsUpAndCanBeDecided(string provider, Leg leg, string code)
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync(provider, leg, Xixi);

        Assert.NotEmpty(code);
        Assert.Equal(OfferFulfilment.Merchant, offer.FulfilledBy);
        var request = new QuoteRequest("quote-1", leg, offer.StoreId, Xixi, "zh-CN");
        Assert.Empty(Core.Offers.OfferRules.Check(new QuoteResponse([offer], null), request, provider));
        Assert.True(Core.Offers.OfferRules.CanBeDecided(offer, world.Now));
    }

    [Theory]
    [MemberData(nameof(Sellable))]
    public async Task Place_TheSameCommandAgain_GivesTheSameReplyAndOneOrder(string provider, Leg leg, string code)
    {
        await using var world = await OutsideWorld.StartAsync();
        var command = ServiceCalls.Place(await world.OfferAsync(provider, leg, Xixi));

        await world.SendAsync(command);
        await world.RunAsync(TimeSpan.FromSeconds(5));
        await world.SendAsync(command, $"{command.Key}#2");
        await world.RunAsync();

        Assert.NotEmpty(code);
        var replies = await world.MerchantRepliesAsync();
        Assert.Equal(2, replies.Count);
        Assert.Equal(replies[0].OrderId, replies[1].OrderId);
        Assert.Equal(replies[0].Codes, replies[1].Codes);
        Assert.Single(await world.MerchantUpdatesAsync(), update => update.Status == MerchantOrderStatus.Done);
    }

    [Theory]
    [MemberData(nameof(Sellable))]
    public async Task Cancel_AtOnce_UndoesTheOrder(string provider, Leg leg, string code)
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync(provider, leg, Xixi);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync(TimeSpan.FromSeconds(2));
        await world.SendAsync(ServiceCalls.Cancel(offer));
        await world.RunAsync();

        Assert.NotEmpty(code);
        Assert.Equal(
            [MerchantOutcome.Accepted, MerchantOutcome.Cancelled],
            (await world.MerchantRepliesAsync()).Select(reply => reply.Outcome)
        );
        Assert.DoesNotContain(await world.MerchantUpdatesAsync(), update => update.Status == MerchantOrderStatus.Done);
        Assert.Equal(MerchantOrderStatus.Cancelled, (await world.OrderAsync(provider))!.Status);
    }

    [Fact]
    public async Task Cancel_WhenItIsDone_IsRefused()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("rides", (Leg)Row("rides")[1], Xixi);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();
        await world.SendAsync(ServiceCalls.Cancel(offer));
        await world.RunAsync();

        Assert.Equal(MerchantOutcome.CancelRefused, (await world.MerchantRepliesAsync())[^1].Outcome);
        Assert.Equal(MerchantOrderStatus.Done, (await world.OrderAsync("rides"))!.Status);
    }

    [Fact]
    public async Task Cancel_AfterTheFreeTime_IsRefusedAndTheOrderStands()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("stays", (Leg)Row("stays")[1]);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync(TimeSpan.FromDays(3.5));
        await world.SendAsync(ServiceCalls.Cancel(offer));
        await world.RunAsync();

        Assert.Equal("too_late", (await world.MerchantRepliesAsync())[^1].Code);
        Assert.Equal(MerchantOrderStatus.Done, (await world.OrderAsync("stays"))!.Status);
    }

    [Fact]
    public async Task Cancel_BeforeThePlacementArrives_KeepsItFromBeingPlaced()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("air", (Leg)Row("air")[1]);

        await world.SendAsync(ServiceCalls.Cancel(offer));
        await world.RunAsync();
        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();

        var replies = await world.MerchantRepliesAsync();
        Assert.Equal([MerchantOutcome.Cancelled, MerchantOutcome.Rejected], replies.Select(reply => reply.Outcome));
        Assert.Equal(OrderDesk.CancelledBefore, replies[1].Code);
        Assert.Empty(await world.MerchantUpdatesAsync());
    }

    [Fact]
    public async Task Place_AfterTheOfferExpired_IsRejected()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("air", (Leg)Row("air")[1]);

        world.Time.Advance(TimeSpan.FromMinutes(16));
        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();

        Assert.Equal(RefusalCodes.OfferExpired, Assert.Single(await world.MerchantRepliesAsync()).Code);
    }

    [Fact]
    public async Task Place_WithAnotherTotal_IsRejected()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("wallet", (Leg)Row("wallet")[1]);

        await world.SendAsync(ServiceCalls.Place(offer with { Total = offer.Total * 2 }));
        await world.RunAsync();

        Assert.Equal(RefusalCodes.PriceChanged, Assert.Single(await world.MerchantRepliesAsync()).Code);
    }

    [Fact]
    public async Task Place_MoreThanThereAre_SellsEachOnce()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = (Leg)Row("stays")[1];
        var offers = new List<Offer>();
        var first = await world.OfferAsync("stays", leg);
        for (var at = 0; at < 20; at++)
        {
            var quoted = await world.QuoteAsync("stays", leg, first.StoreId, key: $"quote-{at}");
            offers.Add(quoted.Offers.Single(offer => offer.Lines[0].ItemId == first.Lines[0].ItemId));
        }

        foreach (var (at, offer) in offers.Index())
        {
            await world.SendAsync(ServiceCalls.Place(offer, $"order-{at}"));
        }

        await world.RunAsync(TimeSpan.FromMinutes(1));
        var replies = await world.MerchantRepliesAsync();
        var accepted = replies.Count(reply => reply.Outcome == MerchantOutcome.Accepted);
        Assert.InRange(accepted, 1, 10);
        Assert.All(
            replies.Where(reply => reply.Outcome == MerchantOutcome.Rejected),
            reply => Assert.Equal(RefusalCodes.SoldOut, reply.Code)
        );
        var after = await world.QuoteAsync("stays", leg, first.StoreId, key: "after");
        Assert.DoesNotContain(after.Offers, offer => offer.Lines[0].ItemId == first.Lines[0].ItemId);
    }

    [Fact]
    public async Task Cancel_ASoldOutRoom_PutsItBackOnSale()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Wanted.Leg(CapabilityFamilies.Payment, Operations.Pay).Choice("bill", "electricity");
        var offer = await world.OfferAsync("wallet", leg);
        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync(TimeSpan.FromSeconds(2));
        var taken = await world.QuoteAsync("wallet", leg, offer.StoreId, key: "second");

        await world.SendAsync(ServiceCalls.Cancel(offer));
        await world.RunAsync();
        var free = await world.QuoteAsync("wallet", leg, offer.StoreId, key: "third");

        Assert.Equal(RefusalCodes.SoldOut, taken.Refusal?.Code);
        Assert.Single(free.Offers);
    }

    [Theory]
    [InlineData("price_change", RefusalCodes.PriceChanged)]
    [InlineData("sold_out", RefusalCodes.SoldOut)]
    [InlineData("store_refuses", RefusalCodes.StoreBusy)]
    public async Task Place_UnderAFault_IsRejectedForItsReason(string fault, string code)
    {
        await using var world = await OutsideWorld.StartAsync(("Simulations:Faults:Profile", fault));
        var offer = await world.OfferAsync("air", (Leg)Row("air")[1]);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();

        Assert.Equal(code, Assert.Single(await world.MerchantRepliesAsync()).Code);
        Assert.Empty(await world.MerchantUpdatesAsync());
    }

    [Fact]
    public async Task Place_ThatTheMerchantCallsOff_IsCancelledWithTheReason()
    {
        await using var world = await OutsideWorld.StartAsync(
            ("Simulations:Faults:Profile", "store_refuses_after_payment")
        );
        var offer = await world.OfferAsync("mall", (Leg)Row("mall")[1], Xixi);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();

        var update = Assert.Single(await world.MerchantUpdatesAsync());
        Assert.Equal(MerchantOrderStatus.Cancelled, update.Status);
        Assert.NotNull(update.Message);
    }

    [Fact]
    public async Task LookUp_AtAnotherProvider_IsNotFound()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("wallet", (Leg)Row("wallet")[1]);

        await world.SendAsync(ServiceCalls.Place(offer));
        await world.RunAsync();

        Assert.NotNull(await world.OrderAsync("wallet"));
        Assert.Null(await world.OrderAsync("stays"));
    }

    private static object[] Row(string provider) => Sellable().Single(row => (string)row[0] == provider);
}
