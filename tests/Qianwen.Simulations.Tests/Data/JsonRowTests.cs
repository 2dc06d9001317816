using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Riders;

namespace Qianwen.Simulations.Tests.Data;

/// <summary>A row with a field that has no value can be read again, though nulls are not written.</summary>
public sealed class JsonRowTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_DeliveryThatWasNotCalledOff_ReadsItAgain()
    {
        var job = new DeliveryJob(Command(), At, [0, 2], CancelledAt: null, RiderGivesUp: false);

        var read = Reread(job);

        Assert.Null(read.CancelledAt);
        Assert.Equal([0, 2], read.Progress);
        Assert.Equal(job.Command, read.Command);
    }

    [Fact]
    public void Of_OrderThatNeverStood_ReadsItAgain()
    {
        var order = new OrderRecord("o", "near", "t-1", "hash", Status: null, 2, At, At.AddMinutes(5), 0, []);

        var read = Reread(order);

        Assert.Null(read.Status);
        Assert.Equal((order.OrderKey, order.ReadyBy), (read.OrderKey, read.ReadyBy));
    }

    private static T Reread<T>(T value)
        where T : class => JsonRows.Of<T>(JsonRows.New("partition", "row", value).Entity(value)).Value;

    private static DeliveryCommand Command() =>
        new(
            "o:dispatch",
            DeliveryCommandType.Dispatch,
            "o:dispatch",
            "o:track",
            "o",
            new LocalizedText("霸王茶姬", "CHAGEE"),
            new GeoPoint(30.28, 120.07),
            new DeliveryAddress("西溪园区"),
            40,
            At,
            "A07"
        );
}
