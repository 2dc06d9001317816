using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Fulfilment;

/// <summary>Nothing is heard by the deadline: the riders are asked, sent again, and in the end an operator settles it.</summary>
public sealed class FulfilmentOverdueTests : FulfilmentTestBase
{
    private static readonly TimeSpan ToDeadline = TimeSpan.FromMinutes(60);

    [Fact]
    public async Task Overdue_RidersKnowNothing_AreSentAgainWithTheSameKey()
    {
        await FollowAsync();
        await Host.AdvanceAsync(ToDeadline);

        Assert.Equal([1, 2], Outside.Dispatched.Select(send => send.Attempt));
        Assert.All(Outside.Dispatched, send => Assert.Equal("o:dispatch", send.Command.Key));
        var overdue = Assert.IsType<JobFact.Overdue>(Order.Told[^1].Fact);
        Assert.Equal(Samples.Start.AddMinutes(60), overdue.Promised);
        Assert.False(overdue.Settling);
    }

    [Fact]
    public async Task Overdue_LookUpShowsItDelivered_EndsDelivered()
    {
        Outside.Delivery = key => new DeliveryRecord(key, [Trip(1, 1, 7, DeliveryStatus.Delivered)]);
        await FollowAsync();

        var result = await EndAsync();

        Assert.Equal(FulfilmentOutcome.Delivered, result.Outcome);
        Assert.Equal(Samples.Start + ToDeadline, Host.Now);
        Assert.Single(Outside.Dispatched);
    }

    [Fact]
    public async Task Overdue_LookUpShowsItFailed_Refunds()
    {
        Outside.Delivery = key => new DeliveryRecord(key, [Trip(1, 1, 7, DeliveryStatus.Failed)]);
        await FollowAsync();

        Assert.Equal(FulfilmentOutcome.Failed, (await EndAsync()).Outcome);
        Assert.Contains("book refund ¥640.00", Order.Steps);
    }

    [Fact]
    public async Task Overdue_LookUpShowsOneOfTwoTrips_GoesOn()
    {
        Outside.Delivery = key => new DeliveryRecord(
            key,
            [Trip(1, 2, 7, DeliveryStatus.Delivered), Trip(2, 2, 3, DeliveryStatus.OnTheWay)]
        );
        await FollowAsync();
        await Host.AdvanceAsync(ToDeadline);
        await TripAsync(2, 2, 4, DeliveryStatus.Delivered);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Single(Outside.Dispatched);
    }

    [Fact]
    public async Task Overdue_FourTimes_OpensACaseAndEndsUnsettled()
    {
        await FollowAsync();

        var result = await EndAsync();

        Assert.Equal(FulfilmentOutcome.Unsettled, result.Outcome);
        Assert.Equal(["delivery_overdue"], Order.Cases);
        Assert.Equal(Samples.Start + ToDeadline + TimeSpan.FromMinutes(90), Host.Now);
        Assert.Equal(4, Order.Steps.Count(step => step == "tell overdue"));
        Assert.True(Assert.IsType<JobFact.Overdue>(Order.Told[^1].Fact).Settling);
    }

    [Fact]
    public async Task Overdue_ThenDelivered_EndsDelivered()
    {
        await FollowAsync();
        await Host.AdvanceAsync(ToDeadline + TimeSpan.FromMinutes(40));
        await TripAsync(1, 1, 1, DeliveryStatus.Delivered);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Empty(Order.Cases);
    }

    [Fact]
    public async Task Overdue_CancelAfterwards_StillRefunds()
    {
        await FollowAsync();
        await Host.AdvanceAsync(ToDeadline);
        await CancelAsync();

        Assert.Equal(FulfilmentOutcome.Cancelled, (await EndAsync()).Outcome);
        Assert.Contains("book refund ¥640.00", Order.Steps);
    }
}
