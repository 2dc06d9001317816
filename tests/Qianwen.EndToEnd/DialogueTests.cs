using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;

namespace Qianwen.EndToEnd;

/// <summary>What is said around an order.</summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData(Shopping.FortyCupsEnglish, "make it 30")]
    [InlineData(Shopping.FortyCups, "改成30杯")]
    public async Task Revise_Amount_IsProposedAnewAndBoughtSo(string order, string change)
    {
        await using var world = await World.StartAsync();

        var (first, second) = await ReviseAsync(world, order, change);
        await world.AcceptAsync();
        await world.SettleAsync();

        Assert.Equal(40, LineOf(first).Quantity);
        Assert.Equal(30, LineOf(second).Quantity);
        Assert.Equal(first.TaskId, second.TaskId);
        Assert.True(second.Cart.Total < first.Cart.Total, "thirty cost less than forty");
        Assert.Equal(second.Cart.Total, Assert.Single(await world.ItemsAsync<ReceiptItem>()).Paid);
        Assert.Equal(30, Assert.Single((await Books.ReadAsync(world)).Orders).Units);
    }

    [Theory]
    [InlineData("点两杯霸王茶姬的伯牙绝弦", "换成大杯", "大杯")]
    [InlineData("Order two Boya Juexian from Chagee", "make it large", "Large")]
    public async Task Revise_Size_IsProposedAnew(string order, string change, string size)
    {
        await using var world = await World.StartAsync();

        var (first, second) = await ReviseAsync(world, order, change);

        Assert.DoesNotContain(LineOf(first).Options, option => !option.IsDefault);
        Assert.Contains(
            LineOf(second).Options,
            option =>
                !option.IsDefault && (option.Name.Zh.Contains(size, Ordinal) || option.Name.En.Contains(size, Ordinal))
        );
        Assert.Equal(2, LineOf(second).Quantity);
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "好的，下单吧")]
    [InlineData(Shopping.FortyCupsEnglish, "yes please")]
    public async Task Yes_InWords_Buys(string order, string yes)
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(order);
        await world.WaitForTaskAsync(JobStatus.Proposed);

        await world.AskAsync(yes);
        await world.SettleAsync();

        Assert.Equal(JobStatus.Completed, (await world.FindTaskAsync())!.Status);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "算了，不要了", "没有扣款")]
    [InlineData(Shopping.FortyCupsEnglish, "no thanks", "nothing was ordered or paid")]
    public async Task No_InWords_ClosesTheProposalAndSaysThatNothingIsPaid(string order, string no, string said)
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(order);
        await world.WaitForTaskAsync(JobStatus.Proposed);

        await world.AskAsync(no);
        await world.SettleAsync();

        Assert.Equal(JobStatus.Declined, (await world.FindTaskAsync())!.Status);
        Assert.Contains(said, (await world.ItemsAsync<TextItem>())[^1].Text, Ordinal);
        Assert.Empty((await Books.ReadAsync(world)).Payments);
    }

    [Fact]
    public async Task Proposal_NobodyAnswers_ExpiresAndSaysSo()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);

        await world.SettleAsync();

        Assert.Equal(JobStatus.Expired, (await world.FindTaskAsync())!.Status);
        Assert.Contains("没有下单", (await world.ItemsAsync<TextItem>())[^1].Text, Ordinal);
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "取消订单", "取消不了", "订单继续")]
    [InlineData(Shopping.FortyCupsEnglish, "cancel the order", "could not be cancelled", "The order goes on")]
    public async Task Cancel_WhileItIsMade_IsRefusedWithTheReasonAndTheOrderGoesOn(
        string order,
        string cancel,
        string said,
        string next
    )
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(order);
        await world.AcceptAsync();
        await world.WaitForItemAsync<TrackingItem>(item => item.Status == "making");

        await world.AskAsync(cancel);
        await world.SettleAsync();

        var refusal = Assert.Single(await world.ItemsAsync<TextItem>(), item => item.Text.Contains(said, Ordinal));
        Assert.Contains(next, refusal.Text, Ordinal);
        Assert.Equal(JobStatus.Completed, (await world.FindTaskAsync())!.Status);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    [Theory]
    [InlineData("点40杯霸王茶姬的伯牙绝弦，下午四点送到", "取消订单", "钱已全额退回")]
    [InlineData("Order 40 Boya Juexian from Chagee for 4 pm", "cancel it", "The money was refunded in full")]
    public async Task Cancel_BeforeItIsMade_IsRefundedAndSaysSo(string order, string cancel, string said)
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(order);
        var proposal = await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Fulfilling);
        await world.PassAsync(TimeSpan.FromMinutes(1));

        await world.AskAsync(cancel);
        await world.SettleAsync();

        var task = await world.FindTaskAsync();
        Assert.Equal(JobStatus.Cancelled, task!.Status);
        var undone = Assert.Single(task.Orders);
        Assert.Equal(PaymentState.Refunded, undone.Payment);
        Assert.Equal(proposal.Cart.Total, undone.Refunded);
        Assert.Contains(await world.ItemsAsync<ProgressItem>(), item => item.Text.Contains(said, Ordinal));
        var books = await Books.ReadAsync(world);
        Assert.Equal(MerchantOrderStatus.Cancelled, Assert.Single(books.Orders).Status);
        Assert.Empty(books.Delivered);
        Assert.Empty(books.Cases);
    }

    [Fact]
    public async Task Cancel_OverTheApiAndInWordsAtOnce_IsRefundedOnce()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync("点40杯霸王茶姬的伯牙绝弦，下午四点送到");
        await world.AcceptAsync();
        var task = await world.WaitForTaskAsync(JobStatus.Fulfilling);
        using var raw = await world.RawAsync("lin");

        await world.SayAsync("取消订单");
        Assert.Equal(202, (await raw.PostAsync($"tasks/{task.Id}/cancel", "{}", "c")).Status);
        Assert.Equal(202, (await raw.PostAsync($"tasks/{task.Id}/cancel", "{}", "d")).Status);
        await world.SettleAsync();

        Assert.Equal(JobStatus.Cancelled, (await world.FindTaskAsync())!.Status);
        var payment = Assert.Single((await Books.ReadAsync(world)).Payments);
        Assert.Single(payment.Replies, reply => reply.Outcome == PaymentOutcome.Refunded);
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "我的奶茶到哪了", "订单进行中")]
    [InlineData(Shopping.FortyCupsEnglish, "where is my order", "Your order is under way")]
    public async Task Status_OnTheWay_IsAnsweredAndStartsNothing(string order, string question, string said)
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(order);
        await world.AcceptAsync();
        await world.WaitForItemAsync<TrackingItem>(item => item.Status == "picked_up");

        var answer = await world.AskAsync(question);

        Assert.Contains(
            answer.OfType<TextItem>(),
            item => item.Role == "assistant" && item.Text.Contains(said, Ordinal)
        );
        await world.SettleAsync();
        Assert.Single((await Books.ReadAsync(world)).Tasks);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    [Theory]
    [InlineData("你好")]
    [InlineData("你能做什么？")]
    [InlineData("hello there")]
    [InlineData("what can you do?")]
    [InlineData("I had a coffee this morning")]
    [InlineData("取消")]
    [InlineData("好的")]
    public async Task SmallTalk_IsAnsweredAndStartsNoTask(string words)
    {
        await using var world = await World.StartAsync();

        var items = await world.AskAsync(words);

        await world.SettleAsync();
        Assert.Equal(2, items.Count);
        Assert.NotEmpty(Assert.IsType<TextItem>(items[1]).Text);
        Assert.Null(await world.FindTaskAsync());
        Assert.Empty((await Books.ReadAsync(world)).Tasks);
    }

    [Fact]
    public async Task Change_OnceItIsOrdered_IsTooLateAndSaysSo()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Fulfilling);

        var answer = await world.AskAsync("改成30杯");

        Assert.Contains(answer.OfType<TextItem>(), item => item.Text.Contains("改不了", Ordinal));
        await world.SettleAsync();
        Assert.Equal(40, Assert.Single((await Books.ReadAsync(world)).Orders).Units);
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static OfferLine LineOf(ProposalItem proposal) =>
        Assert.Single(Assert.Single(proposal.Cart.Orders).Offer.Lines);

    private static async Task<(ProposalItem First, ProposalItem Second)> ReviseAsync(
        World world,
        string order,
        string change
    )
    {
        await world.SayAsync(order);
        var first = await world.WaitForItemAsync<ProposalItem>();
        await world.AskAsync(change);
        var second = await world.WaitForItemAsync<ProposalItem>(item => item.Cart.Hash != first.Cart.Hash);
        return (first, second);
    }
}
