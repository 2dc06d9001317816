using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd;

public sealed class StoreFaultTests
{
    [Theory]
    [InlineData(Shopping.FortyCups, "伯牙绝弦价格已变动", "预授权已撤销，没有扣款", "新的方案", "上一个方案没成")]
    [InlineData(
        Shopping.FortyCupsEnglish,
        "The price of Boya Juexian has changed",
        "The hold was released; no money was taken",
        "a new proposal follows",
        "The last proposal fell through"
    )]
    public async Task PriceChange_AfterTheYes_IsToldAndConfirmedAgain(
        string sentence,
        string why,
        string money,
        string next,
        string again
    )
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.PriceChange);

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Completed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Equal(RefusalCodes.PriceChanged, failure.Code);
        Assert.Contains(why, failure.Text, StringComparison.Ordinal);
        Assert.Contains(money, failure.Text, StringComparison.Ordinal);
        Assert.Contains(next, failure.Next, StringComparison.Ordinal);
        var proposals = await world.ItemsAsync<ProposalItem>();
        Assert.Equal(2, proposals.Count);
        Assert.True(proposals[1].Cart.Total > proposals[0].Cart.Total, "the second proposal has the new price");
        Assert.Contains(again, proposals[1].Text, StringComparison.Ordinal);
        Assert.Equal([PaymentState.Voided, PaymentState.Captured], task.Orders.Select(order => order.Payment));
        Assert.Equal(proposals[1].Cart.Total, Assert.Single(await world.ItemsAsync<ReceiptItem>()).Paid);
    }

    [Fact]
    public async Task PriceChange_SecondPriceDeclined_NothingIsPaid()
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.PriceChange);

        await world.SayAsync(Shopping.FortyCups);
        var first = await world.AcceptAsync();
        await world.WaitForItemAsync<ProposalItem>(item => item.Cart.Hash != first.Cart.Hash);
        await world.DeclineAsync();
        await world.SettleAsync();

        var task = await world.FindTaskAsync();
        Assert.Equal(JobStatus.Declined, task!.Status);
        Assert.Equal(PaymentState.Voided, Assert.Single(task.Orders).Payment);
        Assert.Empty(await world.ItemsAsync<ReceiptItem>());
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "伯牙绝弦今日已售罄", "预授权已撤销，没有扣款")]
    [InlineData(
        Shopping.FortyCupsEnglish,
        "Boya Juexian is sold out today",
        "The hold was released; no money was taken"
    )]
    public async Task SoldOut_InTheMiddle_OffersWhatTheStoreHasAndAnotherStore(
        string sentence,
        string why,
        string money
    )
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.SoldOut);

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Completed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Equal(RefusalCodes.SoldOut, failure.Code);
        Assert.Contains(why, failure.Text, StringComparison.Ordinal);
        Assert.Contains(money, failure.Text, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Alternatives);
        Assert.DoesNotContain(failure.Alternatives, other => other.Name.Zh == "伯牙绝弦");
        Assert.All(failure.Alternatives, other => Assert.True(other.UnitPrice.Amount > 0));
        await AssertAnotherStoreAsync(world);
    }

    [Fact]
    public async Task SoldOut_Everywhere_EndsUnpaidWithAlternatives()
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.SoldOut, times: 0);

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Failed, task.Status);
        Assert.All(task.Orders, order => Assert.Equal(PaymentState.Voided, order.Payment));
        var last = (await world.ItemsAsync<FailureItem>())[^1];
        Assert.Equal(RefusalCodes.SoldOut, last.Code);
        Assert.NotEmpty(last.Alternatives);
        Assert.NotEmpty(last.Next);
        Assert.Empty(await world.ItemsAsync<ReceiptItem>());
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "设备故障", "钱已全额退回")]
    [InlineData(Shopping.FortyCupsEnglish, "A machine broke down", "The money was refunded in full")]
    public async Task StoreGivesUp_AfterThePaymentIsTaken_SaysThatItIsRefundedAndOffersAnotherStore(
        string sentence,
        string why,
        string money
    )
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.StoreRefusesAfterPayment);

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Completed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Equal("store_withdrew", failure.Code);
        Assert.Contains(why, failure.Text, StringComparison.Ordinal);
        Assert.Contains(money, failure.Text, StringComparison.Ordinal);
        Assert.Equal([PaymentState.Refunded, PaymentState.Captured], task.Orders.Select(order => order.Payment));
        await AssertAnotherStoreAsync(world);
    }

    [Theory]
    [InlineData(FaultProfiles.StoreRefuses)]
    [InlineData(FaultProfiles.StoreRefusesAfterPayment)]
    public async Task StoreRefuses_NoOtherOfTheChain_ShowsWhatOtherShopsHave(string profile)
    {
        await using var world = await Misfortune.WorldAsync(profile);

        var task = await world.BuyAsync("点两杯喜茶的多肉葡萄");

        Assert.Equal(JobStatus.Failed, task.Status);
        var last = (await world.ItemsAsync<FailureItem>())[^1];
        Assert.Equal("no_other_store", last.Code);
        Assert.NotEmpty(last.Alternatives);
        Assert.All(
            last.Alternatives,
            other =>
            {
                Assert.Contains("葡萄", other.Name.Zh, StringComparison.Ordinal);
                Assert.DoesNotContain("喜茶", other.Name.Zh, StringComparison.Ordinal);
            }
        );
        Assert.Single(await world.ItemsAsync<ProposalItem>());
    }

    [Theory]
    [InlineData(Shopping.FortyCups, "门店太忙", "预授权已撤销，没有扣款")]
    [InlineData(Shopping.FortyCupsEnglish, "The store is too busy", "The hold was released; no money was taken")]
    public async Task StoreRefuses_AfterThePaymentIsHeld_SaysThatItIsVoidedAndOffersAnotherStore(
        string sentence,
        string why,
        string money
    )
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.StoreRefuses);

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Completed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Equal(RefusalCodes.StoreBusy, failure.Code);
        Assert.Contains(why, failure.Text, StringComparison.Ordinal);
        Assert.Contains(money, failure.Text, StringComparison.Ordinal);
        Assert.Equal([PaymentState.Voided, PaymentState.Captured], task.Orders.Select(order => order.Payment));
        await AssertAnotherStoreAsync(world);
    }

    [Fact]
    public async Task StoreRefuses_EveryStore_EndsUnpaidAndSaysWhatNext()
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.StoreRefuses, times: 0);

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Failed, task.Status);
        Assert.All(task.Orders, order => Assert.Equal(PaymentState.Voided, order.Payment));
        Assert.NotEmpty((await world.ItemsAsync<FailureItem>())[^1].Next);
        Assert.Empty(await world.ItemsAsync<ReceiptItem>());
    }

    [Fact]
    public async Task RiderCancels_OnTheWayToTheStore_AnotherRiderDelivers()
    {
        await using var world = await Misfortune.WorldAsync(FaultProfiles.RiderCancels);

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Completed, task.Status);
        var tracking = await world.ItemsAsync<TrackingItem>();
        var gaveUp = Assert.Single(tracking, item => item.Status == "reassigning");
        Assert.Contains("正在换一位", gaveUp.Text, StringComparison.Ordinal);
        var riders = tracking.Where(item => item.Trip == gaveUp.Trip && item.Status == "assigned").ToList();
        Assert.Equal(2, riders.Select(item => item.Rider).Distinct().Count());
        var delivered = Assert.Single(tracking, item => item.Trip == gaveUp.Trip && item.Status == "delivered");
        Assert.Equal(riders[1].Rider, delivered.Rider);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    private static async Task AssertAnotherStoreAsync(World world)
    {
        var proposals = await world.ItemsAsync<ProposalItem>();
        Assert.Equal(2, proposals.Count);
        var (first, second) = (proposals[0].Cart.Orders[0].Offer, proposals[1].Cart.Orders[0].Offer);
        Assert.NotEqual(first.StoreId, second.StoreId);
        var receipt = Assert.Single(await world.ItemsAsync<ReceiptItem>());
        Assert.Equal(second.StoreId, receipt.Offer.StoreId);
        Assert.Equal(second.Total, receipt.Paid);
    }
}
