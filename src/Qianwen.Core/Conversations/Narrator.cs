using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;

namespace Qianwen.Core.Conversations;

/// <summary>
/// Says what happened in a job, in the person's language: one transcript item per fact. The same report always gives the
/// same item, so that telling it again changes nothing.
/// </summary>
public sealed class Narrator(PersonClock clock)
{
    /// <summary>The item that tells a report.</summary>
    public ConversationItem Tell(JobReport report) =>
        report.Fact switch
        {
            JobFact.NobodyCanDeliver => Failure(report, "no_address", NoAddress, SayAddress),
            JobFact.ProposalClosed closed => Text(report, Closed(closed.Reason)),
            JobFact.StaleDecision => Text(
                report,
                new(
                    "这个报价已经更新，请看最新的一份再决定。",
                    "That proposal has been replaced; please decide on the latest one."
                )
            ),
            JobFact.TooLateToChange => Text(
                report,
                new(
                    "订单已经下了，不能再改；可以说「取消」试着撤单。",
                    "The order is already placed and cannot be changed; say \"cancel\" to try to withdraw it."
                )
            ),
            JobFact.PaymentHeld held => Progress(
                report,
                "authorised",
                new(
                    $"已预授权 {held.Amount}，等店家接单后扣款。",
                    $"{held.Amount} is held; it is taken when the store accepts."
                )
            ),
            JobFact.OrderPlaced placed => Placed(report, placed),
            JobFact.PaymentTaken taken => Taken(report, taken),
            JobFact.PurchaseFailed failed => PurchaseFailed(report, failed),
            JobFact.KitchenNews news => TrackingNarrator.Kitchen(report, news.Update),
            JobFact.RiderNews news => TrackingNarrator.Rider(report, news.Update, clock),
            JobFact.Delivered delivered => Receipt(report, delivered),
            JobFact.CancelRefused refused => Text(report, CancelRefused(refused)),
            JobFact.OrderCancelled cancelled => Progress(report, "cancelled", Cancelled(cancelled)),
            JobFact.StoreWithdrew withdrew => StoreWithdrew(report, withdrew),
            JobFact.Overdue overdue => Overdue(report, overdue),
            JobFact.DeliveryFailed failed => DeliveryFailed(report, failed),
            JobFact.TrackingLost => Failure(report, "tracking_lost", TrackingLost, DoNotRepeat),
            _ => throw new InvalidOperationException($"Nothing to say about {report.Fact.GetType().Name}."),
        };

    private static LocalizedText NoAddress => new("不知道送到哪里。", "There is no address to deliver to.");

    private static LocalizedText SayAddress =>
        new("告诉我地址，比如「送到西溪园区」。", "Tell me where, for example \"to the office\".");

    private static LocalizedText TrackingLost =>
        new(
            "订单已下，但这里跟不上它的进度了，已转人工跟进。",
            "The order stands, but it can no longer be followed here; a person has taken it over."
        );

    private static LocalizedText DoNotRepeat =>
        new(
            "请先不要重复下单，核对清楚会告诉你。",
            "Please do not order it again yet; you will be told when it is settled."
        );

    /// <summary>The id of the item that a report becomes.</summary>
    public static string ItemId(JobReport report) => $"{report.TaskId}/{report.Id}";

    private static LocalizedText Closed(JobStatus reason) =>
        reason switch
        {
            JobStatus.Expired => new(
                "报价已过期，没有下单，也没有扣款。再说一次需求，我重新询价。",
                "The prices have expired; nothing was ordered or paid. Say it again and I will get fresh ones."
            ),
            JobStatus.Cancelled => new(
                "好的，已取消，没有下单，也没有扣款。",
                "Cancelled. Nothing was ordered or paid."
            ),
            _ => new("好的，不下单了，也没有扣款。", "All right, nothing was ordered or paid."),
        };

    private ProgressItem Placed(JobReport report, JobFact.OrderPlaced placed)
    {
        var codes = OrderWording.Codes(placed);
        return Progress(
            report,
            "placed",
            report.Order?.Offer is { NeedsCourier: false }
                ? new($"已订好（{placed.OrderId}）{codes.Zh}。", $"Booked (order {placed.OrderId}){codes.En}.")
                : new(
                    $"店家已接单（{placed.OrderId}）{codes.Zh}，预计 {clock.Time(placed.ReadyBy)} 做好。",
                    $"The store accepted (order {placed.OrderId}){codes.En}, ready by {clock.Time(placed.ReadyBy)}."
                )
        );
    }

    private static ProgressItem Taken(JobReport report, JobFact.PaymentTaken taken) =>
        taken.Unknown
            ? Progress(
                report,
                "capture_unknown",
                new(
                    $"扣款 {taken.Amount} 的结果还没有确认，正在向支付机构核对，不会重复扣款。",
                    $"Taking {taken.Amount} is not confirmed yet; it is being checked and will not be taken twice."
                )
            )
            : Progress(report, "captured", new($"已支付 {taken.Amount}。", $"Paid {taken.Amount}."));

    private static FailureItem PurchaseFailed(JobReport report, JobFact.PurchaseFailed failed)
    {
        var why = failed.Failure.Message;
        var money = Money(failed.Failure.Money);
        var next = failed.Retrying
            ? new LocalizedText("正在重新询价，马上给你新的方案。", "Getting fresh offers; a new proposal follows.")
            : Next(failed.Failure.Code);
        var text = new LocalizedText(
            $"这一单没有下成：{Sentence.Zh(why.Zh)}{money.Zh}",
            $"The order did not go through: {Sentence.En(why.En)} {money.En}"
        );
        return Failure(report, failed.Failure.Code, text, next, failed.Failure.Alternatives);
    }

    private static LocalizedText Next(string code) =>
        code switch
        {
            "payment_declined" => new(
                "充值或换张卡后再说一次，或者说「改成 N 杯」减少金额。",
                "Top up or change the card and say it again, or order less (\"make it 10\")."
            ),
            "over_single_limit" or "over_total_limit" or "over_limit" => new(
                "减少数量，或调高支付限额后再试。",
                "Order less, or raise your payment limit and try again."
            ),
            "unknown_outcome" => DoNotRepeat,
            "no_proposal" => new("请稍后再说一次。", "Please say it again in a while."),
            _ => new(
                "可以换一家、换个时间，或者说说别的想要的。",
                "Try another store or time, or tell me what else you would like."
            ),
        };

    private static LocalizedText Money(MoneyFate fate) =>
        fate switch
        {
            MoneyFate.Untouched => new("没有扣款。", "No money was taken."),
            MoneyFate.Voided => new("预授权已撤销，没有扣款。", "The hold was released; no money was taken."),
            MoneyFate.Refunded => new("钱已全额退回。", "The money was refunded in full."),
            _ => new(
                "款项状态正在人工核对，不会重复扣款。",
                "The payment is being checked by a person; it will not be taken twice."
            ),
        };

    private static LocalizedText CancelRefused(JobFact.CancelRefused refused) =>
        refused.Message is { } why
            ? new(
                $"取消不了：{Sentence.Zh(why.Zh)}订单继续。",
                $"It could not be cancelled: {Sentence.En(why.En)} The order goes on."
            )
            : new(
                "店家没有回应取消，订单继续，已请人工跟进。",
                "The store did not answer; the order goes on and a person follows it up."
            );

    private static LocalizedText Cancelled(JobFact.OrderCancelled cancelled)
    {
        var money = Money(cancelled.Money);
        return new(
            $"订单已取消（{cancelled.Amount}）。{money.Zh}",
            $"The order is cancelled ({cancelled.Amount}). {money.En}"
        );
    }

    private static FailureItem StoreWithdrew(JobReport report, JobFact.StoreWithdrew withdrew)
    {
        var money = Money(withdrew.Money);
        var why = withdrew.Message ?? new LocalizedText("没有说明原因", "no reason given");
        return Failure(
            report,
            "store_withdrew",
            new(
                $"店家接单后又取消了（{withdrew.Amount}）：{Sentence.Zh(why.Zh)}{money.Zh}",
                $"The store cancelled the order after accepting it ({withdrew.Amount}): {Sentence.En(why.En)} {money.En}"
            ),
            new("正在看看别家能不能做。", "Looking whether another store can do it.")
        );
    }

    private FailureItem Overdue(JobReport report, JobFact.Overdue overdue) =>
        Failure(
            report,
            "delivery_overdue",
            report.Order?.Offer is { NeedsCourier: false }
                ? new(
                    $"{clock.Moment(overdue.Promised)} 前该办完的，还没有消息，正在向商家核对。",
                    $"It should have been done by {clock.Moment(overdue.Promised)}; there is no news and the merchant is being asked."
                )
                : new(
                    $"本该 {clock.Time(overdue.Promised)} 前送到，现在晚了，正在向骑手核对。",
                    $"It should have been there by {clock.Time(overdue.Promised)}; it is late and the riders are being asked."
                ),
            overdue.Settling
                ? new("已转人工处理，没送到会退款。", "A person is settling it; what did not arrive is refunded.")
                : new("继续跟进，有消息马上告诉你。", "I keep following it and will tell you.")
        );

    private static FailureItem DeliveryFailed(JobReport report, JobFact.DeliveryFailed failed)
    {
        var money = Money(failed.Money);
        return Failure(
            report,
            "delivery_failed",
            new(
                $"这一单送不到了（{failed.Amount}）。{money.Zh}",
                $"The order will not arrive ({failed.Amount}). {money.En}"
            ),
            new("要不要换一家重新点？", "Shall I order from another store?")
        );
    }

    private static ReceiptItem Receipt(JobReport report, JobFact.Delivered delivered)
    {
        var order = report.Order ?? throw new InvalidOperationException("A receipt needs its order.");
        var paid = order.Captured ?? Contracts.Payments.Money.Zero(order.Offer.Total.Currency);
        var text = OrderWording.Closing(order, paid);
        return new ReceiptItem(
            ItemId(report),
            report.At,
            report.TaskId,
            text.In(report.Locale),
            order.OrderKey,
            order.OrderId ?? "",
            delivered.PaymentId,
            paid,
            order.Refunded ?? Contracts.Payments.Money.Zero(order.Offer.Total.Currency),
            order.Offer
        );
    }

    private static TextItem Text(JobReport report, LocalizedText text) =>
        new(ItemId(report), report.At, report.TaskId, "assistant", text.In(report.Locale));

    private static ProgressItem Progress(JobReport report, string stage, LocalizedText text) =>
        new(ItemId(report), report.At, report.TaskId, stage, text.In(report.Locale));

    private static FailureItem Failure(
        JobReport report,
        string code,
        LocalizedText text,
        LocalizedText next,
        IReadOnlyList<StoreAlternative>? alternatives = null
    ) =>
        new(
            ItemId(report),
            report.At,
            report.TaskId,
            code,
            text.In(report.Locale),
            next.In(report.Locale),
            alternatives ?? []
        );
}
