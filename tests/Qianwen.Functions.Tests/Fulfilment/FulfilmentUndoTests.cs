using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Fulfilment;

/// <summary>Orders that do not reach the door: the money comes back, or an operator has a case.</summary>
public sealed class FulfilmentUndoTests : FulfilmentTestBase
{
    private static readonly string[] GivenBack = ["refund o:refund #1", "book refund ¥640.00", "budget release"];

    [Fact]
    public async Task Cancel_Accepted_CallsTheRidersOffAndRefunds()
    {
        await FollowAsync();
        await CancelAsync();

        var result = await EndAsync();

        AssertSteps([
            "dispatch o:dispatch #1",
            "cancel o:cancel #1",
            "cancel o:dispatch:cancel #1",
            .. GivenBack,
            "tell order_cancelled",
        ]);
        Assert.Equal(FulfilmentOutcome.Cancelled, result.Outcome);
        Assert.Equal(PaymentState.Refunded, result.Order.Payment);
        Assert.Equal(Samples.Offer().Total, result.Order.Refunded);
        Assert.Equal(Money.Zero(), Order.Captured);
    }

    [Fact]
    public async Task Cancel_Refused_TheOrderGoesOn()
    {
        await FollowAsync(new OrderScript { Cancel = (MerchantOutcome.CancelRefused, Way.Prompt) });
        await CancelAsync();
        await TripAsync(1, 1, 1, DeliveryStatus.Delivered);

        var result = await EndAsync();

        AssertSteps(
            "dispatch o:dispatch #1",
            "cancel o:cancel #1",
            "tell cancel_refused",
            "tell rider_news",
            "tell delivered"
        );
        Assert.Equal(FulfilmentOutcome.Delivered, result.Outcome);
        Assert.NotNull(Assert.IsType<JobFact.CancelRefused>(Order.Told[0].Fact).Message);
    }

    [Fact]
    public async Task Cancel_NeverAnswered_OpensACaseAndTheOrderGoesOn()
    {
        await FollowAsync(new OrderScript { Cancel = (MerchantOutcome.Cancelled, Way.Silent) });
        await CancelAsync();
        await Host.AdvanceAsync(TimeSpan.FromMinutes(20));
        await TripAsync(1, 1, 1, DeliveryStatus.Delivered);

        var result = await EndAsync();

        Assert.Equal(["order_unknown"], Order.Cases);
        Assert.Equal(FulfilmentOutcome.Delivered, result.Outcome);
        Assert.Null(Assert.IsType<JobFact.CancelRefused>(Order.Told[0].Fact).Message);
        Assert.DoesNotContain("refund o:refund #1", Order.Steps);
    }

    [Fact]
    public async Task Cancel_NewsMeanwhile_IsTakenAfterwards()
    {
        await FollowAsync(new OrderScript { Cancel = (MerchantOutcome.CancelRefused, Way.Late) });
        await CancelAsync();
        await TripAsync(1, 1, 1, DeliveryStatus.PickedUp);
        await TripAsync(1, 1, 2, DeliveryStatus.Delivered);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Equal(2, Order.Steps.Count(step => step == "tell rider_news"));
    }

    [Fact]
    public async Task Cancel_CarriedOverAGeneration_IsNotLost()
    {
        await FollowAsync();
        foreach (var sequence in Enumerable.Range(1, 60))
        {
            await Host.RaiseAsync(
                Id,
                EventNames.OrderNews,
                new OrderNews(Delivery: Trip(1, 1, sequence, DeliveryStatus.OnTheWay))
            );
        }

        await CancelAsync();

        Assert.Equal(FulfilmentOutcome.Cancelled, (await EndAsync()).Outcome);
        Assert.Single(Order.Steps, step => step == "refund o:refund #1");
    }

    [Fact]
    public async Task Cancel_RefundUnanswered_OpensACaseAndSaysSo()
    {
        await FollowAsync(new OrderScript { Refund = (PaymentOutcome.Refunded, Way.Silent) });
        await CancelAsync();

        var result = await EndAsync();

        Assert.Equal(["refund_failed"], Order.Cases);
        Assert.Equal(FulfilmentOutcome.Cancelled, result.Outcome);
        Assert.True(result.Order.PaymentUnknown);
        Assert.Null(result.Order.Refunded);
        Assert.DoesNotContain("budget release", Order.Steps);
        Assert.Equal(MoneyFate.Unknown, Assert.IsType<JobFact.OrderCancelled>(Order.Told[^1].Fact).Money);
    }

    [Fact]
    public async Task Cancel_RefundRefused_OpensACase()
    {
        await FollowAsync(new OrderScript { Refund = (PaymentOutcome.Declined, Way.Prompt) });
        await CancelAsync();
        await EndAsync();

        Assert.Equal(["refund_failed"], Order.Cases);
        Assert.DoesNotContain("book refund ¥640.00", Order.Steps);
    }

    [Fact]
    public async Task Cancel_OnlyAPartIsRefunded_IsBookedAsItCameAndOpensACase()
    {
        await FollowAsync(new OrderScript { Returned = Money.Fen(60_000) });
        await CancelAsync();

        var result = await EndAsync();

        Assert.Equal(["payment_mismatch"], Order.Cases);
        Assert.Contains("book refund ¥600.00", Order.Steps);
        Assert.DoesNotContain("budget release", Order.Steps);
        Assert.Equal(Money.Fen(60_000), result.Order.Refunded);
        Assert.Equal(MoneyFate.Unknown, Assert.IsType<JobFact.OrderCancelled>(Order.Told[^1].Fact).Money);
    }

    [Fact]
    public async Task Cancel_CaptureUnknownButOfAnotherAmount_RefundsWhatWasTakenAndOpensACase()
    {
        await FollowAsync(
            new OrderScript { Taken = Money.Fen(70_000) },
            Samples.Bought() with
            {
                Payment = null,
                Captured = null,
                PaymentUnknown = true,
            }
        );
        Order.Answers(Samples.Command(PaymentCommandType.Capture, "o:capture"));
        await CancelAsync();

        var result = await EndAsync();

        Assert.Equal(["payment_mismatch"], Order.Cases);
        Assert.Contains("book capture ¥700.00", Order.Steps);
        Assert.Contains("book refund ¥700.00", Order.Steps);
        Assert.Equal(Money.Fen(70_000), result.Order.Refunded);
    }

    [Fact]
    public async Task Cancel_CaptureUnknownButDone_IsBookedAndRefunded()
    {
        await FollowAsync(order: Samples.Bought() with { Payment = null, Captured = null, PaymentUnknown = true });
        Order.Answers(Samples.Command(PaymentCommandType.Capture, "o:capture"));
        await CancelAsync();

        await EndAsync();

        AssertSteps([
            "dispatch o:dispatch #1",
            "cancel o:cancel #1",
            "cancel o:dispatch:cancel #1",
            "look up o:capture",
            "budget commit",
            "book capture ¥640.00",
            .. GivenBack,
            "tell order_cancelled",
        ]);
    }

    [Fact]
    public async Task Cancel_CaptureUnknown_RefundsNothingAndOpensACase()
    {
        await FollowAsync(order: Samples.Bought() with { Payment = null, Captured = null, PaymentUnknown = true });
        await CancelAsync();
        await EndAsync();

        Assert.Equal(["refund_failed"], Order.Cases);
        Assert.DoesNotContain(Order.Steps, step => step.StartsWith("refund", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deliver_Fails_Refunds()
    {
        await FollowAsync();
        await TripAsync(1, 2, 1, DeliveryStatus.Delivered);
        await TripAsync(2, 2, 1, DeliveryStatus.Failed);

        var result = await EndAsync();

        AssertSteps([
            "dispatch o:dispatch #1",
            "tell rider_news",
            "tell rider_news",
            .. GivenBack,
            "tell delivery_failed",
        ]);
        Assert.Equal(FulfilmentOutcome.Failed, result.Outcome);
        Assert.Equal(MoneyFate.Refunded, Assert.IsType<JobFact.DeliveryFailed>(Order.Told[^1].Fact).Money);
    }

    [Fact]
    public async Task Kitchen_StoreCancelsByItself_CallsTheRidersOffAndRefunds()
    {
        await FollowAsync();
        await KitchenAsync(1, MerchantOrderStatus.Cancelled);

        var result = await EndAsync();

        AssertSteps([
            "dispatch o:dispatch #1",
            "tell kitchen_news",
            "cancel o:dispatch:cancel #1",
            .. GivenBack,
            "tell store_withdrew",
        ]);
        Assert.Equal(FulfilmentOutcome.Withdrawn, result.Outcome);
        Assert.Equal(Samples.Offer().Total, result.Order.Refunded);
    }
}
