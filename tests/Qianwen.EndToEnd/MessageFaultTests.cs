using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.LocalHost.Faults;

namespace Qianwen.EndToEnd;

/// <summary>Queues that deliver twice, late, out of order or not at all.</summary>
public sealed class MessageFaultTests
{
    private static readonly string[] Between =
    [
        QueueNames.MerchantCommands,
        QueueNames.MerchantReplies,
        QueueNames.PaymentCommands,
        QueueNames.PaymentReplies,
        QueueNames.DeliveryCommands,
        QueueNames.DeliveryUpdates,
    ];

    private static readonly string[] All = [.. Between, QueueNames.KitchenSteps, QueueNames.RiderSteps];

    [Fact]
    public Task Order_EveryMessageTwice_SameBooks() => SameBooksAsync(seed: 1, new MessageFaultRates { Duplicate = 1 });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Order_MessagesOvertakeEachOther_SameBooks(int seed) =>
        SameBooksAsync(seed, new MessageFaultRates { Reorder = 1 });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Order_MessagesAreLate_SameBooks(int seed) =>
        SameBooksAsync(seed, new MessageFaultRates { Delay = 0.5, LongestDelay = TimeSpan.FromMinutes(1) });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public Task Order_MessagesTwiceLateAndOutOfOrder_SameBooks(int seed) =>
        SameBooksAsync(
            seed,
            new MessageFaultRates
            {
                Duplicate = 0.5,
                Delay = 0.3,
                Reorder = 0.5,
                LongestDelay = TimeSpan.FromSeconds(40),
            }
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Order_MessagesAreLost_IsStillPaidAndDeliveredOnce(int seed)
    {
        var rates = new MessageFaultRates { Drop = 0.2 };
        await using var world = await World.StartAsync(queueFaults: Faults(seed, rates, Between));

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Completed, task.Status);
        Assert.Equal(task.Cart!.Total, Assert.Single(await world.ItemsAsync<ReceiptItem>()).Paid);
        Assert.Equal(task.Cart.Total, Assert.Single((await Books.ReadAsync(world)).Payments).Captured);
    }

    private static async Task SameBooksAsync(int seed, MessageFaultRates rates)
    {
        await using var undisturbed = await World.StartAsync();
        await undisturbed.BuyAsync(Shopping.FortyCups);
        await using var world = await World.StartAsync(queueFaults: Faults(seed, rates, All));

        await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal((await Outcome.OfAsync(undisturbed)).Text, (await Outcome.OfAsync(world)).Text);
    }

    private static MessageFaults Faults(int seed, MessageFaultRates rates, string[] queues) =>
        new(seed, queues.ToDictionary(queue => queue, _ => rates));
}
