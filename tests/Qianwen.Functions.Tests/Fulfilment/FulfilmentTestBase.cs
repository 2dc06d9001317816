using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Fulfilment;

/// <summary>One order that was bought, and the news of it.</summary>
public abstract class FulfilmentTestBase : IAsyncLifetime
{
    private protected const string Id = "o:track";

    private protected FulfilmentTestBase() => Outside = new Outside(Host);

    private protected OrchestrationHost Host { get; } = new();

    private protected Outside Outside { get; }

    private protected OutsideOrder Order => Outside.Order("o");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Starts following; the payment was captured unless the order says otherwise.</summary>
    private protected async Task FollowAsync(OrderScript? script = null, OrderView? order = null)
    {
        Outside.Order("o", script).HasBeenBought(order?.PaymentUnknown != true);
        await Host.StartAsync(nameof(FulfilmentOrchestrator), Id, Samples.Fulfilment(order));
        await Host.SettleAsync();
    }

    private protected async Task<FulfilmentResult> EndAsync() => await Host.FinishAsync<FulfilmentResult>(Id);

    private protected async Task KitchenAsync(int sequence, MerchantOrderStatus status, int done = 0)
    {
        await Host.RaiseAsync(
            Id,
            EventNames.OrderNews,
            new OrderNews(
                Kitchen: new MerchantUpdate($"k{sequence}", Id, "o", sequence, status, done, 40, Samples.Start)
            )
        );
        await Host.SettleAsync();
    }

    private protected async Task TripAsync(int trip, int of, int sequence, DeliveryStatus status)
    {
        await Host.RaiseAsync(Id, EventNames.OrderNews, new OrderNews(Delivery: Trip(trip, of, sequence, status)));
        await Host.SettleAsync();
    }

    private protected static DeliveryUpdate Trip(int trip, int of, int sequence, DeliveryStatus status) =>
        new(
            $"d{trip}-{sequence}",
            Id,
            "o:dispatch",
            "o",
            sequence,
            trip,
            of,
            40 / of,
            status,
            "小王",
            new GeoPoint(30.27, 120.07),
            400,
            Samples.Start.AddMinutes(35),
            Samples.Start
        );

    private protected async Task CancelAsync(string wish = "m-9")
    {
        await Host.RaiseAsync(Id, EventNames.OrderNews, new OrderNews(CancelKey: wish));
        await Host.SettleAsync();
    }

    private protected void AssertSteps(params IEnumerable<string> expected) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', Order.Steps));
}
