using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;

namespace Qianwen.Core.Tests.Conversations;

public sealed class NarratorTests
{
    private static readonly Money Total = Money.Fen(3_700);

    private static readonly JobFact[] EveryFact =
    [
        new JobFact.NobodyCanDeliver(),
        new JobFact.ProposalClosed(JobStatus.Expired),
        new JobFact.StaleDecision(),
        new JobFact.TooLateToChange(),
        new JobFact.PaymentHeld(Total),
        new JobFact.OrderPlaced("m-77", "A07", Story.At),
        new JobFact.PaymentTaken(Total, Unknown: false),
        Story.Failed("sold_out", "卖完了", "it is sold out"),
        new JobFact.KitchenNews(Story.Kitchen(MerchantOrderStatus.Making, 12)),
        new JobFact.RiderNews(Story.Trip(DeliveryStatus.OnTheWay)),
        new JobFact.Delivered("pay-1"),
        new JobFact.CancelRefused(null),
        new JobFact.OrderCancelled(Total, MoneyFate.Refunded),
        new JobFact.StoreWithdrew(new LocalizedText("停电了。", "the power failed."), Total, MoneyFate.Refunded),
        new JobFact.Overdue(Story.At, Settling: false),
        new JobFact.DeliveryFailed(Total, MoneyFate.Refunded),
        new JobFact.TrackingLost(),
    ];

    [Fact]
    public void EveryFact_IsThere() =>
        Assert.Equal(
            typeof(JobFact).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(JobFact))).ToHashSet(),
            EveryFact.Select(fact => fact.GetType()).ToHashSet()
        );

    [Fact]
    public void Tell_EveryFact_IsSaidInBothLanguagesUnderTheReportsId()
    {
        foreach (var fact in EveryFact)
        {
            var order = Story.Order();
            var zh = Story.Tell(fact, "zh-CN", order);
            var en = Story.Tell(fact, "en", order);

            Assert.Equal(("t-1/r-1", Story.At, "t-1"), (zh.Id, zh.At, zh.TaskId));
            Assert.Equal(zh, Story.Tell(fact, "zh-CN", order));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Story.Words(zh));
            Assert.DoesNotMatch(
                @"\p{IsCJKUnifiedIdeographs}",
                Story.Words(en).Replace("小王", "", StringComparison.Ordinal)
            );
            Assert.DoesNotMatch(@"[。．.!?！？][。．.]", Story.Words(zh) + Story.Words(en));
        }
    }

    [Theory]
    [InlineData("卖完了", "it is sold out")]
    [InlineData("卖完了。", "it is sold out.")]
    [InlineData(" 卖完了。 ", " it is sold out. ")]
    public void PurchaseFailed_ReasonWithOrWithoutAFullStop_EndsOnce(string zh, string en)
    {
        var fact = Story.Failed("sold_out", zh, en);

        Assert.Equal("这一单没有下成：卖完了。预授权已撤销，没有扣款。", Story.Tell<FailureItem>(fact, "zh-CN").Text);
        Assert.Equal(
            "The order did not go through: it is sold out. The hold was released; no money was taken.",
            Story.Tell<FailureItem>(fact).Text
        );
    }

    [Theory]
    [InlineData("卖完了！", "这一单没有下成：卖完了！没有扣款。")]
    [InlineData("店家说“卖完了。”", "这一单没有下成：店家说“卖完了。”没有扣款。")]
    [InlineData("店家说“卖完了”", "这一单没有下成：店家说“卖完了”。没有扣款。")]
    public void PurchaseFailed_ReasonThatEndsOtherwise_KeepsItsEnd(string zh, string expected) =>
        Assert.Equal(expected, Story.Tell<FailureItem>(Story.Failed("x", zh, "", MoneyFate.Untouched), "zh-CN").Text);

    [Theory]
    [InlineData(MoneyFate.Untouched, "No money was taken.")]
    [InlineData(MoneyFate.Voided, "The hold was released; no money was taken.")]
    [InlineData(MoneyFate.Refunded, "The money was refunded in full.")]
    [InlineData(MoneyFate.Unknown, "The payment is being checked by a person; it will not be taken twice.")]
    public void PurchaseFailed_MoneyFate_IsSaidAsItIs(MoneyFate fate, string expected) =>
        Assert.EndsWith(
            expected,
            Story.Tell<FailureItem>(Story.Failed("x", "y", "z", fate)).Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("payment_declined", "Top up")]
    [InlineData("over_single_limit", "raise your payment limit")]
    [InlineData("over_total_limit", "raise your payment limit")]
    [InlineData("unknown_outcome", "Please do not order it again yet")]
    [InlineData("no_proposal", "say it again in a while")]
    [InlineData("sold_out", "Try another store")]
    public void PurchaseFailed_Code_SaysWhatHelps(string code, string expected) =>
        Assert.Contains(expected, Story.Tell<FailureItem>(Story.Failed(code, "y", "z")).Next, StringComparison.Ordinal);

    [Fact]
    public void PurchaseFailed_Retrying_AnnouncesTheNextProposal() =>
        Assert.Equal(
            "Getting fresh offers; a new proposal follows.",
            Story.Tell<FailureItem>(Story.Failed("payment_declined", "y", "z", retrying: true)).Next
        );

    [Theory]
    [InlineData(JobStatus.Expired, "The prices have expired")]
    [InlineData(JobStatus.Cancelled, "Cancelled.")]
    [InlineData(JobStatus.Declined, "All right")]
    public void ProposalClosed_EveryReason_SaysThatNothingWasPaid(JobStatus reason, string expected)
    {
        var words = Story.Words(new JobFact.ProposalClosed(reason));

        Assert.StartsWith(expected, words, StringComparison.Ordinal);
        Assert.Contains("othing was ordered or paid", words, StringComparison.Ordinal);
        Assert.Contains("没有扣款", Story.Words(new JobFact.ProposalClosed(reason), "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void OrderPlaced_NamesOrderCodeAndTimeInThePersonsZone()
    {
        var fact = new JobFact.OrderPlaced("m-77", "A07", Story.At.AddMinutes(20));

        Assert.Equal("The store accepted (order m-77), pickup code A07, ready by 14:20.", Story.Words(fact));
        Assert.Equal("店家已接单（m-77），取餐码 A07，预计 14:20 做好。", Story.Words(fact, "zh-CN"));
    }

    [Fact]
    public void PaymentTaken_KnownOrUnknown_IsNotMixedUp()
    {
        Assert.Equal("Paid ¥37.00.", Story.Words(new JobFact.PaymentTaken(Total, Unknown: false)));
        var unknown = Story.Tell<ProgressItem>(new JobFact.PaymentTaken(Total, Unknown: true));
        Assert.Equal("capture_unknown", unknown.Stage);
        Assert.DoesNotContain("Paid", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Delivered_ReceiptHasWhatWasTakenNotWhatWasOffered()
    {
        var order = Story.Order() with { Captured = Money.Fen(3_600), Refunded = Money.Fen(100) };

        var receipt = Story.Tell<ReceiptItem>(new JobFact.Delivered("pay-1"), order: order);

        Assert.Equal((Money.Fen(3_600), Money.Fen(100)), (receipt.Paid, receipt.Refunded));
        Assert.Equal(("m-77", "pay-1"), (receipt.OrderId, receipt.PaymentId));
        Assert.Equal("Your order from CHAGEE has arrived. Paid ¥36.00 in all.", receipt.Text);
    }

    [Fact]
    public void Delivered_PaymentUnknown_ClaimsNoPayment()
    {
        var order = Story.Order() with { Captured = null, PaymentUnknown = true };

        var receipt = Story.Tell<ReceiptItem>(new JobFact.Delivered(null), order: order);

        Assert.Equal(Money.Zero(), receipt.Paid);
        Assert.Equal("Your order from CHAGEE has arrived; the payment is still being checked.", receipt.Text);
    }

    [Fact]
    public void Delivered_NoOrder_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Story.Tell(new JobFact.Delivered("pay-1")));

    [Theory]
    [InlineData("正在做", "it is being made", "It could not be cancelled: it is being made. The order goes on.")]
    [InlineData("正在做。", "it is being made.", "It could not be cancelled: it is being made. The order goes on.")]
    public void CancelRefused_Reason_EndsOnce(string zh, string en, string expected)
    {
        var fact = new JobFact.CancelRefused(new LocalizedText(zh, en));

        Assert.Equal(expected, Story.Words(fact));
        Assert.Equal("取消不了：正在做。订单继续。", Story.Words(fact, "zh-CN"));
    }

    [Fact]
    public void OrderCancelled_RefundNotCertain_DoesNotSayRefunded()
    {
        var words = Story.Words(new JobFact.OrderCancelled(Total, MoneyFate.Unknown));

        Assert.StartsWith("The order is cancelled (¥37.00).", words, StringComparison.Ordinal);
        Assert.DoesNotContain("refunded", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Overdue_SettlingOrNot_SaysWhoDoesWhat()
    {
        Assert.Contains(
            "by 14:00",
            Story.Words(new JobFact.Overdue(Story.At, Settling: false)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "A person is settling it",
            Story.Words(new JobFact.Overdue(Story.At, true)),
            StringComparison.Ordinal
        );
    }
}
