using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;

namespace Qianwen.Functions.Purchases;

/// <summary>The ways a purchase can fail.</summary>
internal static class PurchaseFailures
{
    public static PurchaseFailure OverLimit(BudgetAnswer refused) =>
        new(
            refused.Code ?? "over_limit",
            new LocalizedText(
                refused.Limit is { } zh ? $"超出你设定的支付限额 {zh}" : "你的支付授权不允许这笔付款",
                refused.Limit is { } en
                    ? $"it is over your payment limit of {en}"
                    : "your payment mandate does not allow it"
            ),
            MoneyFate.Untouched,
            [],
            TryElsewhere: false
        );

    public static PurchaseFailure PaymentDeclined(PaymentReply reply) =>
        new(
            "payment_declined",
            reply.Message ?? new LocalizedText("支付机构拒绝了这笔付款", "the payment provider declined it"),
            MoneyFate.Untouched,
            [],
            TryElsewhere: false
        );

    public static PurchaseFailure PaymentUnreachable() =>
        new(
            "payment_unreachable",
            new LocalizedText("支付服务一直没有回应", "the payment service did not answer"),
            MoneyFate.Untouched,
            [],
            TryElsewhere: false
        );

    public static PurchaseFailure PaymentMismatch() =>
        new(
            "payment_mismatch",
            new LocalizedText("支付机构冻结的金额不对", "the payment provider held another amount than asked"),
            MoneyFate.Voided,
            [],
            TryElsewhere: false
        );

    public static PurchaseFailure StoreRefused(MerchantReply reply) =>
        new(
            reply.Code ?? "store_refused",
            reply.Message ?? new LocalizedText("店家没有接单", "the store did not take the order"),
            MoneyFate.Voided,
            reply.Alternatives ?? [],
            TryElsewhere: true
        );

    public static PurchaseFailure StoreUnreachable() =>
        new(
            "store_unreachable",
            new LocalizedText("店家一直没有回应，订单已撤回", "the store did not answer, so the order was withdrawn"),
            MoneyFate.Voided,
            [],
            TryElsewhere: true
        );

    public static PurchaseFailure ForerunnerFailed() =>
        new(
            "waits_for_other",
            new LocalizedText("它要等的那一项没有订成", "what it depends on could not be bought"),
            MoneyFate.Untouched,
            [],
            TryElsewhere: false
        );

    public static PurchaseFailure NotProposed() =>
        new(
            "no_proposal",
            new LocalizedText("方案没能做出来，系统出了故障", "no proposal could be made, something broke on our side"),
            MoneyFate.Untouched,
            [],
            TryElsewhere: false
        );

    public static PurchaseFailure Unknown() =>
        new(
            "unknown_outcome",
            new LocalizedText(
                "暂时无法确认这一单的结果，已转人工核对",
                "its outcome cannot be confirmed yet; it is being checked by a person"
            ),
            MoneyFate.Unknown,
            [],
            TryElsewhere: false
        );
}
