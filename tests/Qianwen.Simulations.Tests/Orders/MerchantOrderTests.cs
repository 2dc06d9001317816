using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Orders;

public sealed class MerchantOrderTests
{
    private static readonly OrderedItem FortyCups = Wish.Item("伯牙绝弦", 40, "chagee/boya-juexian");

    [Fact]
    public async Task Place_AGoodOffer_IsAcceptedAndMade()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Place(offer));
        await world.RunAsync();

        var reply = Assert.Single(await world.MerchantRepliesAsync());
        Assert.Equal(MerchantOutcome.Accepted, reply.Outcome);
        Assert.Matches("^[0-9]{4}$", reply.PickupCode);
        Assert.Equal(offer.ReadyBy, reply.ReadyBy);
        var updates = await world.MerchantUpdatesAsync();
        Assert.Equal([0, 10, 20, 30, 40], updates.Select(update => update.UnitsDone));
        Assert.Equal([1, 2, 3, 4, 5], updates.Select(update => update.Sequence));
        Assert.Equal(MerchantOrderStatus.Ready, updates[^1].Status);
        Assert.Equal(offer.ReadyBy, updates[^1].At);
        Assert.All(updates, update => Assert.Equal("fulfilment-1", update.InstanceId));
    }

    [Fact]
    public async Task Place_TheSameCommandAgain_GivesTheSameReplyAndOneOrder()
    {
        await using var world = await OutsideWorld.StartAsync();
        var command = Commands.Place(await world.OfferAsync("chagee-xixi", FortyCups));

        await world.SendAsync(command);
        await world.RunAsync();
        await world.SendAsync(command, $"{command.Key}#2");
        await world.RunAsync();

        var replies = await world.MerchantRepliesAsync();
        Assert.Equal(2, replies.Count);
        Assert.Equal(replies[0], replies[1]);
        Assert.Equal(560, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
    }

    [Fact]
    public async Task Place_AnOfferNobodyMade_IsRejected()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Place(offer with { Id = "chagee-xixi-0000" }));
        await world.RunAsync();

        Assert.Equal(RefusalCodes.OfferExpired, Assert.Single(await world.MerchantRepliesAsync()).Code);
    }

    [Fact]
    public async Task Place_AfterTheOfferExpired_IsRejected()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        world.Time.Advance(TimeSpan.FromMinutes(11));
        await world.SendAsync(Commands.Place(offer));
        await world.RunAsync();

        Assert.Equal(RefusalCodes.OfferExpired, Assert.Single(await world.MerchantRepliesAsync()).Code);
    }

    [Fact]
    public async Task Place_WithAnotherTotal_IsRejected()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Place(offer with { Total = offer.Total * 2 }));
        await world.RunAsync();

        Assert.Equal(RefusalCodes.PriceChanged, Assert.Single(await world.MerchantRepliesAsync()).Code);
    }

    [Fact]
    public async Task Place_MoreThanTheStockOfTheDay_IsSoldOutOnTheLastOne()
    {
        await using var world = await OutsideWorld.StartAsync();
        var cake = Wish.Item("生日蛋糕", 15);
        var first = await world.OfferAsync("85c-xixi", cake);
        var second = await world.OfferAsync("85c-xixi", cake);

        await world.SendAsync(Commands.Place(first, "order-1"));
        await world.SendAsync(Commands.Place(second, "order-2"));
        await world.RunAsync();

        var replies = (await world.MerchantRepliesAsync()).OrderBy(reply => reply.Outcome).ToList();
        Assert.Equal([MerchantOutcome.Accepted, MerchantOutcome.Rejected], replies.Select(reply => reply.Outcome));
        Assert.Equal(RefusalCodes.SoldOut, replies[1].Code);
        Assert.NotEmpty(replies[1].Alternatives!);
        Assert.Contains("5", replies[1].Message!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_BeforeMaking_PutsTheStockBackAndMakesNothing()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Place(offer));
        await world.RunAsync(TimeSpan.FromMinutes(1));
        await world.SendAsync(Commands.Cancel(offer.StoreId));
        await world.RunAsync();

        Assert.Equal(
            [MerchantOutcome.Accepted, MerchantOutcome.Cancelled],
            (await world.MerchantRepliesAsync()).Select(reply => reply.Outcome)
        );
        Assert.Empty(await world.MerchantUpdatesAsync());
        Assert.Equal(600, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
    }

    [Fact]
    public async Task Cancel_WhileMaking_IsRefusedAndTheOrderStands()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Place(offer));
        await world.RunAsync(TimeSpan.FromMinutes(6));
        await world.SendAsync(Commands.Cancel(offer.StoreId));
        await world.RunAsync();

        Assert.Equal(MerchantOutcome.CancelRefused, (await world.MerchantRepliesAsync())[^1].Outcome);
        Assert.Equal(MerchantOrderStatus.Ready, (await world.MerchantUpdatesAsync())[^1].Status);
    }

    [Fact]
    public async Task Cancel_BeforeThePlacementArrives_KeepsItFromBeingPlaced()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Cancel(offer.StoreId));
        await world.RunAsync();
        await world.SendAsync(Commands.Place(offer));
        await world.RunAsync();

        var replies = await world.MerchantRepliesAsync();
        Assert.Equal([MerchantOutcome.Cancelled, MerchantOutcome.Rejected], replies.Select(reply => reply.Outcome));
        Assert.Equal(OrderDesk.CancelledBefore, replies[1].Code);
        Assert.Empty(await world.MerchantUpdatesAsync());
    }

    [Fact]
    public async Task LookUp_AnOrder_ShowsItsStatusAndReplies()
    {
        await using var world = await OutsideWorld.StartAsync();
        await world.SendAsync(Commands.Place(await world.OfferAsync("chagee-xixi", FortyCups)));
        await world.RunAsync();

        var record = await world.GetAsync<MerchantOrderRecord>(
            $"flash-delivery/orders/{Uri.EscapeDataString(Commands.OrderKey)}"
        );

        Assert.Equal(Commands.OrderKey, record!.OrderKey);
        Assert.Equal(MerchantOrderStatus.Ready, record.Status);
        Assert.Equal("cart-hash", record.CartHash);
        Assert.Equal(await world.MerchantRepliesAsync(), record.Replies);
    }

    [Fact]
    public async Task LookUp_AnUnknownKey_IsNotFound()
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Null(await world.GetAsync<MerchantOrderRecord>("flash-delivery/orders/nobody%3A1"));
    }

    [Theory]
    [InlineData("this is not JSON")]
    [InlineData("{\"key\":\"x\"}")]
    [InlineData("null")]
    public async Task Command_ThatCannotBeRead_IsADeadLetterWithTheReason(string body)
    {
        await using var world = await OutsideWorld.StartAsync();

        await world.SendTextAsync(QueueNames.MerchantCommands, body);
        await world.RunAsync();

        var dead = Assert.Single(
            await world.PeekAsync(QueueNames.MerchantCommands, Azure.Messaging.ServiceBus.SubQueue.DeadLetter)
        );
        Assert.Equal("Malformed", dead.DeadLetterReason);
        Assert.False(string.IsNullOrEmpty(dead.DeadLetterErrorDescription));
    }

    [Fact]
    public async Task Place_WithoutAnOrder_IsADeadLetter()
    {
        await using var world = await OutsideWorld.StartAsync();
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        await world.SendAsync(Commands.Place(offer) with { Order = null });
        await world.RunAsync();

        Assert.Single(
            await world.PeekAsync(QueueNames.MerchantCommands, Azure.Messaging.ServiceBus.SubQueue.DeadLetter)
        );
        Assert.Empty(await world.MerchantRepliesAsync());
    }
}
