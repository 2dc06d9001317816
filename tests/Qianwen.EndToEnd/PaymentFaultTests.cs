using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd;

public sealed class PaymentFaultTests
{
    [Theory]
    [InlineData(Shopping.FortyCups, "支付被风控拦截", "没有扣款", "再说一次")]
    [InlineData(
        Shopping.FortyCupsEnglish,
        "The payment was stopped by risk control",
        "No money was taken",
        "say it again"
    )]
    public async Task PaymentDeclined_SaysWhyAndWhatNext(string sentence, string why, string money, string next)
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.PaymentDeclined);

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Failed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Equal("payment_declined", failure.Code);
        Assert.Contains(why, failure.Text, StringComparison.Ordinal);
        Assert.Contains(money, failure.Text, StringComparison.Ordinal);
        Assert.Contains(next, failure.Next, StringComparison.Ordinal);
        Assert.Empty((await Books.ReadAsync(world)).Orders);
        Assert.Null(Assert.Single(task.Orders).Captured);
    }

    [Fact]
    public async Task PaymentDeclined_SaidAgain_IsBought()
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.PaymentDeclined);
        var declined = await world.BuyAsync(Shopping.FortyCups);

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.NotEqual(declined.Id, task.Id);
        Assert.Equal(JobStatus.Completed, task.Status);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    [Fact]
    public async Task PaymentDeclined_AccountTooSmall_SaysSoAndOrdersNothing()
    {
        await using var world = await World.StartAsync(person: "xu");

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Failed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Contains("账户余额不足", failure.Text, StringComparison.Ordinal);
        Assert.Empty((await Books.ReadAsync(world)).Orders);
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "扣款失败", "预授权已撤销，没有扣款")]
    [InlineData(
        Shopping.FortyCupsEnglish,
        "The held amount could not be taken",
        "The hold was released; no money was taken"
    )]
    public async Task CaptureFails_OrderIsWithdrawnAndTheHoldReleased(string sentence, string why, string money)
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.CaptureFails);

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Failed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Contains(why, failure.Text, StringComparison.Ordinal);
        Assert.Contains(money, failure.Text, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Next);
        var order = Assert.Single(task.Orders);
        Assert.Equal((PaymentState.Voided, null, null), (order.Payment, order.Kitchen, order.Captured));
        var books = await Books.ReadAsync(world);
        Assert.Equal(Contracts.Orders.MerchantOrderStatus.Cancelled, Assert.Single(books.Orders).Status);
        Assert.Empty(books.Cases);
    }
}
