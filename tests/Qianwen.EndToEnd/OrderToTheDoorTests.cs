using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Payments;

namespace Qianwen.EndToEnd;

public sealed class OrderToTheDoorTests
{
    [Theory]
    [InlineData("点40杯霸王茶姬的伯牙绝弦送到西溪园区，少冰，半糖", "zh-CN")]
    [InlineData("Order me 40 cups of Bawang Tea Ji's Boya Juexian", "en")]
    public async Task Order_FortyCups_ReachTheDoor(string sentence, string locale)
    {
        await using var world = await World.StartAsync();

        await world.SayAsync(sentence);
        var proposal = await world.AcceptAsync();
        var task = await world.WaitForTaskAsync(JobStatus.Completed);

        await world.SettleAsync();
        var line = Assert.Single(Assert.Single(proposal.Cart.Orders).Offer.Lines);
        Assert.Equal(40, line.Quantity);
        Assert.Equal("伯牙绝弦", line.Name.Zh);
        Assert.Equal(locale, task.Locale);
        var order = Assert.Single(task.Orders);
        Assert.Equal(proposal.Cart.Total, order.Captured);
        Assert.Equal(PaymentState.Captured, order.Payment);
        var receipt = Assert.Single(await world.ItemsAsync<ReceiptItem>());
        Assert.Equal(proposal.Cart.Total, receipt.Paid);
    }

    [Fact]
    public async Task Order_FortyCups_IsTrackedWithCodeRiderAndPosition()
    {
        await using var world = await World.StartAsync();

        await world.SayAsync("点40杯霸王茶姬的伯牙绝弦");
        await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Completed);

        await world.SettleAsync();
        var tracking = await world.ItemsAsync<TrackingItem>();
        Assert.Contains(tracking, item => !string.IsNullOrEmpty(item.PickupCode));
        Assert.Contains(tracking, item => item is { Rider: not null, Position: not null, Eta: not null });
        var delivered = tracking.Where(item => item.Status == "delivered").ToList();
        Assert.Equal(
            Enumerable.Range(1, delivered[0].Trips!.Value),
            delivered.Select(item => item.Trip!.Value).Order()
        );
        Assert.True(delivered.Count >= 2, "40 cups are more than one trip carries");
    }

    [Fact]
    public async Task Proposal_Declined_TakesNothing()
    {
        await using var world = await World.StartAsync();

        await world.SayAsync("来两杯拿铁");
        await world.DeclineAsync();
        await world.SettleAsync();

        var task = await world.FindTaskAsync();
        Assert.Equal(JobStatus.Declined, task!.Status);
        Assert.Empty(task.Orders);
    }

    [Fact]
    public async Task Order_ProcessDiesAfterTheYes_StillReachesTheDoorOnce()
    {
        await using var world = await World.StartAsync();

        await world.SayAsync("点40杯霸王茶姬的伯牙绝弦");
        await world.AcceptAsync();
        await world.RestartAsync();
        var task = await world.WaitForTaskAsync(JobStatus.Completed);

        await world.SettleAsync();
        Assert.Equal(task.Cart!.Total, Assert.Single(task.Orders).Captured);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }
}
