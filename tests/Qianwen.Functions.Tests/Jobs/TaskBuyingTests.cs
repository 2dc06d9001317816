using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

/// <summary>What follows the yes: purchases that fail, cancellations that come in between, orders that are followed.</summary>
public sealed class TaskBuyingTests : TaskTestBase
{
    private static readonly OrderScript SoldOut = new() { Place = (MerchantOutcome.Rejected, Way.Prompt) };

    [Fact]
    public async Task Buy_StoreRefuses_ProposesAgainWithoutThatStore()
    {
        Outside.Order(OrderKey(), SoldOut with { RefusalCode = RefusalCodes.StoreBusy });
        await ProposeAsync();
        Assert.Equal(Near, Open!.Orders[0].Offer.StoreId);
        await AcceptAsync();

        Assert.Equal([Near], Proposals[1].Task.Excluded);
        Assert.Equal("sold out", Proposals[1].Task.Notice!.En);
        Assert.Equal(Far, Open!.Orders[0].Offer.StoreId);
        var failed = Assert.IsType<JobFact.PurchaseFailed>(Outside.Order(OrderKey()).Told[^1].Fact);
        Assert.True(failed.Retrying);
        Assert.Equal(JobStatus.Quoting, Outside.Order(OrderKey()).Told[^1].Status);

        await AcceptAsync();
        await ArriveAsync(OrderKey(2));
        Assert.Equal(JobStatus.Completed, await EndAsync());
    }

    [Theory]
    [InlineData(RefusalCodes.PriceChanged)]
    [InlineData(RefusalCodes.OfferExpired)]
    [InlineData(RefusalCodes.SoldOut)]
    public async Task Buy_OfferIsOutOfDate_AsksTheSameStoreAgain(string code)
    {
        Outside.Order(OrderKey(), SoldOut with { RefusalCode = code });
        await ProposeAsync();
        await AcceptAsync();

        Assert.Empty(Proposals[1].Task.Excluded ?? []);
        Assert.Equal(Near, Open!.Orders[0].Offer.StoreId);
    }

    [Fact]
    public async Task Buy_RefusedRoundAfterRound_EndsAfterSix()
    {
        Outside.Default = SoldOut with { RefusalCode = RefusalCodes.PriceChanged };
        await ProposeAsync();
        for (var round = 1; round <= 6; round++)
        {
            await AcceptAsync();
        }

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Equal(6, Proposals.Count);
        Assert.False(Assert.IsType<JobFact.PurchaseFailed>(Outside.Order(OrderKey(6)).Told[^1].Fact).Retrying);
    }

    [Fact]
    public async Task Buy_PaymentDeclined_EndsAndSaysSo()
    {
        Outside.Order(OrderKey(), new OrderScript { Authorise = (PaymentOutcome.Declined, Way.Prompt) });
        await ProposeAsync();
        await AcceptAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        var failed = Assert.IsType<JobFact.PurchaseFailed>(Outside.Order(OrderKey()).Told[^1].Fact);
        Assert.False(failed.Retrying);
        Assert.Equal("payment_declined", failed.Failure.Code);
        Assert.Single(Proposals);
        Assert.Equal([JobStatus.Failed], Outside.Statuses);
    }

    [Fact]
    public async Task Cancel_DuringThePurchase_ReachesTheFulfilment()
    {
        Outside.Order(OrderKey(), new OrderScript { Place = (MerchantOutcome.Accepted, Way.Late) });
        await ProposeAsync();
        await AcceptAsync();
        await SignalAsync(new TaskSignal("m-stop", TaskSignalKind.Cancel));

        Assert.Equal(JobStatus.Cancelled, await EndAsync());
        var order = Outside.Order(OrderKey());
        Assert.Contains("cancel t-1:1:leg-1:cancel #1", order.Steps);
        Assert.Contains("book refund ¥640.00", order.Steps);
        Assert.Equal(Money.Zero(), order.Captured);
    }

    [Fact]
    public async Task Cancel_DuringAPurchaseThatFails_EndsInsteadOfProposingAgain()
    {
        Outside.Order(OrderKey(), new OrderScript { Place = (MerchantOutcome.Rejected, Way.Late) });
        await ProposeAsync();
        await AcceptAsync();
        await SignalAsync(new TaskSignal("m-stop", TaskSignalKind.Cancel));

        Assert.Equal(JobStatus.Cancelled, await EndAsync());
        Assert.Single(Proposals);
    }

    [Fact]
    public async Task Cancel_WhileFollowed_IsPassedOnOnce()
    {
        await ProposeAsync();
        await AcceptAsync();
        await SignalAsync(new TaskSignal("m-stop", TaskSignalKind.Cancel));

        Assert.Equal(JobStatus.Cancelled, await EndAsync());
        Assert.Single(Outside.Order(OrderKey()).Steps, step => step == "refund t-1:1:leg-1:refund #1");
    }

    [Fact]
    public async Task Change_WhileFollowed_IsTooLate()
    {
        await ProposeAsync();
        await AcceptAsync();
        await SignalAsync(Change());
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Completed, await EndAsync());
        Assert.Equal([new JobFact.TooLateToChange()], Told);
    }

    [Fact]
    public async Task Follow_KitchenNewsBeforeTheCaptureIsAnswered_IsNotLost()
    {
        Outside.Order(OrderKey(), new OrderScript { Capture = (PaymentOutcome.Captured, Way.Late) });
        await ProposeAsync();
        await AcceptAsync();
        await Outside.KitchenAsync(OrderKey(), 1, MerchantOrderStatus.Making);
        await Host.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(Outside.Undeliverable);
        Assert.Contains("tell kitchen_news", Outside.Order(OrderKey()).Steps);
    }

    [Fact]
    public async Task Follow_KitchenNewsLater_IsTold()
    {
        await ProposeAsync();
        await AcceptAsync();
        await Outside.KitchenAsync(OrderKey(), 1, MerchantOrderStatus.Making);
        await Outside.KitchenAsync(OrderKey(), 2, MerchantOrderStatus.Ready);
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Completed, await EndAsync());
        Assert.Equal(2, Outside.Order(OrderKey()).Steps.Count(step => step == "tell kitchen_news"));
    }

    [Fact]
    public async Task Buy_TwoLegsAndOneFails_FollowsTheOtherAndEndsFailed()
    {
        Outside.Order(OrderKey(1, "leg-2"), SoldOut);
        await ProposeAsync(Samples.Leg(), Samples.Leg("leg-2"));
        await AcceptAsync();
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Equal("tell delivered", Outside.Order(OrderKey()).Steps[^1]);
        Assert.False(Assert.IsType<JobFact.PurchaseFailed>(Outside.Order(OrderKey(1, "leg-2")).Told[^1].Fact).Retrying);
        Assert.Single(Proposals);
    }

    [Fact]
    public async Task Follow_TwoOrders_EndsWhenBothArrived()
    {
        await ProposeAsync(Samples.Leg(), Samples.Leg("leg-2"));
        await AcceptAsync();
        await ArriveAsync(OrderKey(1, "leg-2"));
        Assert.Empty(Outside.Statuses);
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Completed, await EndAsync());
    }
}
