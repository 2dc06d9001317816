using Qianwen.Contracts.Deliveries;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Riders;

public sealed class DeliveryTests
{
    private const string LookUp = "flash-riders/deliveries/d-1";
    private static readonly DateTimeOffset ReadyBy = World.Noon.AddMinutes(12);

    [Fact]
    public async Task Dispatch_FortyCups_ComeOnTwoTrips()
    {
        await using var world = await OutsideWorld.StartAsync();

        await world.SendAsync(Commands.Dispatch(40, ReadyBy));
        await world.RunAsync();

        var trips = (await world.DeliveryUpdatesAsync())
            .GroupBy(update => update.Trip)
            .OrderBy(trip => trip.Key)
            .ToList();
        Assert.Equal([1, 2], trips.Select(trip => trip.Key));
        Assert.All(
            trips,
            trip =>
            {
                Assert.Equal(
                    [
                        DeliveryStatus.Assigned,
                        DeliveryStatus.AtStore,
                        DeliveryStatus.PickedUp,
                        DeliveryStatus.OnTheWay,
                        DeliveryStatus.Delivered,
                    ],
                    trip.Select(update => update.Status).Distinct()
                );
                Assert.Equal(Enumerable.Range(1, trip.Count()), trip.Select(update => update.Sequence));
                Assert.All(trip, update => Assert.Equal(20, update.Units));
                Assert.Single(trip.Select(update => update.Rider).Distinct());
            }
        );
        Assert.NotEqual(trips[0].First().Rider, trips[1].First().Rider);
    }

    [Fact]
    public async Task Dispatch_BeforeItIsReady_PicksUpWhenItIsAndRidesAtFiveMetresASecond()
    {
        await using var world = await OutsideWorld.StartAsync();

        await world.SendAsync(Commands.Dispatch(5, ReadyBy));
        await world.RunAsync();

        var updates = await world.DeliveryUpdatesAsync();
        var pickedUp = updates.Single(update => update.Status == DeliveryStatus.PickedUp);
        var riding = updates.Where(update => update.Status == DeliveryStatus.OnTheWay).ToList();
        Assert.Equal(ReadyBy.AddSeconds(30), pickedUp.At);
        Assert.Equal(pickedUp.DistanceMetres - 300, riding[0].DistanceMetres);
        Assert.Equal(pickedUp.At.AddSeconds(60), riding[0].At);
        Assert.All(
            riding.Zip(riding.Skip(1)),
            pair => Assert.True(pair.First.DistanceMetres > pair.Second.DistanceMetres)
        );
        var arrival = pickedUp.At.AddSeconds(Math.Ceiling(pickedUp.DistanceMetres!.Value / 5.0) + 60);
        Assert.Equal(arrival, updates[^1].At);
        Assert.All(updates, update => Assert.Equal(arrival, update.Eta));
    }

    [Fact]
    public async Task Dispatch_TheSameCommandAgain_IsOneDelivery()
    {
        await using var world = await OutsideWorld.StartAsync();
        await world.SendAsync(Commands.Dispatch(5, ReadyBy));
        await world.RunAsync(TimeSpan.FromMinutes(3));

        await world.SendAsync(Commands.Dispatch(5, ReadyBy), "d-1#2");
        await world.RunAsync();

        var updates = await world.DeliveryUpdatesAsync();
        Assert.Equal(updates.Count, updates.Select(update => update.Key).Distinct().Count());
        Assert.Single(updates, update => update.Status == DeliveryStatus.Delivered);
    }

    [Fact]
    public async Task Cancel_BeforePickUp_CallsEveryTripOff()
    {
        await using var world = await OutsideWorld.StartAsync();
        await world.SendAsync(Commands.Dispatch(40, ReadyBy));
        await world.RunAsync(TimeSpan.FromMinutes(5));

        await world.SendAsync(Commands.Deliver(DeliveryCommandType.Cancel, 40, ReadyBy));
        await world.RunAsync();

        var last = (await world.DeliveryUpdatesAsync())
            .GroupBy(update => update.Trip)
            .Select(trip => trip.MaxBy(update => update.Sequence)!);
        Assert.Equal([DeliveryStatus.Cancelled, DeliveryStatus.Cancelled], last.Select(update => update.Status));
        var record = await world.GetAsync<DeliveryRecord>(LookUp);
        Assert.All(record!.Trips, trip => Assert.Equal(DeliveryStatus.Cancelled, trip.Status));
    }

    [Fact]
    public async Task Cancel_AfterPickUp_ChangesNothing()
    {
        await using var world = await OutsideWorld.StartAsync();
        await world.SendAsync(Commands.Dispatch(5, ReadyBy));
        await world.RunAsync(TimeSpan.FromMinutes(14));

        await world.SendAsync(Commands.Deliver(DeliveryCommandType.Cancel, 5, ReadyBy));
        await world.RunAsync();

        var updates = await world.DeliveryUpdatesAsync();
        Assert.Equal(DeliveryStatus.Delivered, updates[^1].Status);
        Assert.DoesNotContain(updates, update => update.Status == DeliveryStatus.Cancelled);
    }

    [Fact]
    public async Task Dispatch_AfterItsCancellation_StaysCalledOff()
    {
        await using var world = await OutsideWorld.StartAsync();
        await world.SendAsync(Commands.Deliver(DeliveryCommandType.Cancel, 5, ReadyBy));
        await world.RunAsync();

        await world.SendAsync(Commands.Dispatch(5, ReadyBy));
        await world.RunAsync();

        Assert.All(await world.DeliveryUpdatesAsync(), update => Assert.Equal(DeliveryStatus.Cancelled, update.Status));
    }

    [Fact]
    public async Task LookUp_ADelivery_ShowsTheLatestOfEachTrip()
    {
        await using var world = await OutsideWorld.StartAsync();
        await world.SendAsync(Commands.Dispatch(40, ReadyBy));
        await world.RunAsync();

        var record = await world.GetAsync<DeliveryRecord>(LookUp);

        Assert.Equal([1, 2], record!.Trips.Select(trip => trip.Trip));
        Assert.All(record.Trips, trip => Assert.Equal(DeliveryStatus.Delivered, trip.Status));
        Assert.Null(await world.GetAsync<DeliveryRecord>("flash-riders/deliveries/nobody"));
    }
}
