using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Fulfilment;

public sealed class FulfilmentTests : FulfilmentTestBase
{
    [Fact]
    public async Task Run_Started_CallsTheRidersOnce()
    {
        await FollowAsync();

        var send = Assert.Single(Outside.Dispatched);
        Assert.Equal("o:dispatch", send.Command.Key);
        Assert.Equal(40, send.Command.Units);
        Assert.Equal("A07", send.Command.PickupCode);
        Assert.Equal(Id, send.Command.InstanceId);
        Assert.Equal(1, send.Attempt);
    }

    [Fact]
    public async Task Run_KitchenAndTwoTrips_EndsWhenTheLastIsAtTheDoor()
    {
        await FollowAsync();
        await KitchenAsync(1, MerchantOrderStatus.Making, 20);
        await TripAsync(1, 2, 1, DeliveryStatus.PickedUp);
        await TripAsync(1, 2, 2, DeliveryStatus.Delivered);
        await KitchenAsync(2, MerchantOrderStatus.Ready, 40);
        await TripAsync(2, 2, 1, DeliveryStatus.Delivered);

        var result = await EndAsync();

        AssertSteps(
            "dispatch o:dispatch #1",
            "tell kitchen_news",
            "tell rider_news",
            "tell rider_news",
            "tell kitchen_news",
            "tell rider_news",
            "tell delivered"
        );
        Assert.Equal(FulfilmentOutcome.Delivered, result.Outcome);
        Assert.Equal([1, 2], result.Order.Trips.Select(trip => trip.Trip));
        Assert.Equal(MerchantOrderStatus.Ready, result.Order.Kitchen);
    }

    [Fact]
    public async Task Run_NewsTwiceOrOutOfOrder_OnlyNewerNewsCounts()
    {
        await FollowAsync();
        await KitchenAsync(2, MerchantOrderStatus.Ready, 40);
        await KitchenAsync(1, MerchantOrderStatus.Making, 10);
        await KitchenAsync(2, MerchantOrderStatus.Ready, 40);
        await TripAsync(1, 1, 3, DeliveryStatus.OnTheWay);
        await TripAsync(1, 1, 2, DeliveryStatus.PickedUp);
        await TripAsync(1, 1, 3, DeliveryStatus.OnTheWay);

        AssertSteps("dispatch o:dispatch #1", "tell kitchen_news", "tell rider_news");
        Assert.Equal(MerchantOrderStatus.Ready, Order.Told[^1].Order!.Kitchen);
        Assert.Equal(DeliveryStatus.OnTheWay, Order.Told[^1].Order!.Trips.Single().Status);
    }

    [Fact]
    public async Task Run_NewsOfAnotherOrder_ChangesNothing()
    {
        await FollowAsync();
        var arrived = Trip(1, 1, 1, DeliveryStatus.Delivered) with { OrderKey = "another" };
        await Host.RaiseAsync(Id, EventNames.OrderNews, new OrderNews(Delivery: arrived));
        var cancelled = new MerchantUpdate("k1", Id, "another", 1, MerchantOrderStatus.Cancelled, 0, 40, Samples.Start);
        await Host.RaiseAsync(Id, EventNames.OrderNews, new OrderNews(Kitchen: cancelled));
        await Host.SettleAsync();

        AssertSteps("dispatch o:dispatch #1");
    }

    [Fact]
    public async Task Run_SecondTripOvertakesTheFirst_WaitsForBoth()
    {
        await FollowAsync();
        await TripAsync(2, 2, 5, DeliveryStatus.Delivered);
        Assert.DoesNotContain("tell delivered", Order.Steps);
        await TripAsync(1, 2, 1, DeliveryStatus.Delivered);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Equal([1, 2], Order.Told[^1].Order!.Trips.Select(trip => trip.Trip));
    }

    [Fact]
    public async Task Run_RiderGivesUp_GoesOnWithTheNext()
    {
        await FollowAsync();
        await TripAsync(1, 1, 1, DeliveryStatus.Assigned);
        await TripAsync(1, 1, 2, DeliveryStatus.Reassigning);
        await TripAsync(1, 1, 3, DeliveryStatus.Assigned);
        await TripAsync(1, 1, 4, DeliveryStatus.Delivered);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Empty(Order.Cases);
    }

    [Fact]
    public async Task Run_ManyPositions_ContinuesAsNewAndLosesNothing()
    {
        const int positions = 150;
        await FollowAsync();
        foreach (var sequence in Enumerable.Range(1, positions))
        {
            await Host.RaiseAsync(
                Id,
                EventNames.OrderNews,
                new OrderNews(Delivery: Trip(1, 1, sequence, DeliveryStatus.OnTheWay))
            );
        }

        await TripAsync(1, 1, positions + 1, DeliveryStatus.Delivered);
        var result = await EndAsync();

        Assert.Equal(FulfilmentOutcome.Delivered, result.Outcome);
        Assert.Single(Outside.Dispatched);
        Assert.Equal(positions + 1, Order.Steps.Count(step => step == "tell rider_news"));
        Assert.Equal(positions + 1, result.Order.Trips.Single().Sequence);
        var length = await Host.HistoryLengthAsync(Id);
        Assert.True(length < 600, $"{length} lines of history in the last generation");
    }

    [Fact]
    public async Task Run_DeliveredInTime_LeavesNoTimerBehind()
    {
        await FollowAsync();
        await TripAsync(1, 1, 1, DeliveryStatus.Delivered);
        await EndAsync();

        Assert.Null(Host.Time.NextDue);
    }

    [Fact]
    public async Task Run_CaptureUnknownAndFoundAtTheDoor_IsBookedThen()
    {
        await FollowAsync(order: Samples.Bought() with { Payment = null, Captured = null, PaymentUnknown = true });
        Order.Answers(Samples.Command(Contracts.Payments.PaymentCommandType.Capture, "o:capture"));
        await TripAsync(1, 1, 1, DeliveryStatus.Delivered);

        var result = await EndAsync();

        AssertSteps(
            "dispatch o:dispatch #1",
            "tell rider_news",
            "look up o:capture",
            "budget commit",
            "book capture ¥640.00",
            "tell delivered"
        );
        Assert.False(result.Order.PaymentUnknown);
        Assert.Equal(Samples.Offer().Total, result.Order.Captured);
        Assert.Equal("pay-1", Assert.IsType<JobFact.Delivered>(Order.Told[^1].Fact).PaymentId);
    }

    [Fact]
    public async Task Run_CaptureUnknownAndStillUnknown_IsSaidSo()
    {
        await FollowAsync(order: Samples.Bought() with { Payment = null, Captured = null, PaymentUnknown = true });
        await TripAsync(1, 1, 1, DeliveryStatus.Delivered);

        var result = await EndAsync();

        Assert.True(result.Order.PaymentUnknown);
        Assert.DoesNotContain("budget commit", Order.Steps);
        Assert.True(Order.Told[^1].Order!.PaymentUnknown);
    }
}
