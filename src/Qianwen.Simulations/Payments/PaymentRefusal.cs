using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Payments;

/// <summary>A no of the payment provider; nothing moved.</summary>
/// <param name="Outcome">Declined: this payment is refused. Rejected: the command makes no sense in the payment's state.</param>
/// <param name="Code">One of <see cref="PaymentCodes"/>.</param>
public sealed record PaymentRefusal(PaymentOutcome Outcome, string Code, LocalizedText Message)
{
    /// <summary>There is not enough on the account.</summary>
    public static PaymentRefusal InsufficientFunds { get; } =
        Declined(PaymentCodes.InsufficientFunds, "账户余额不足", "There is not enough money on the account");

    /// <summary>The provider's risk control says no.</summary>
    public static PaymentRefusal Risk { get; } =
        Declined(
            PaymentCodes.Risk,
            "支付被风控拦截，请换一种支付方式",
            "The payment was stopped by risk control; pay another way"
        );

    /// <summary>The held amount could not be taken.</summary>
    public static PaymentRefusal CaptureFailed { get; } =
        Declined(PaymentCodes.CaptureFailed, "扣款失败", "The held amount could not be taken");

    /// <summary>The key was voided before it was authorised.</summary>
    public static PaymentRefusal AlreadyVoided { get; } =
        Declined(PaymentCodes.Voided, "此笔支付已撤销", "This payment was voided");

    /// <summary>There is no payment under this key.</summary>
    public static PaymentRefusal UnknownPayment { get; } =
        Rejected(PaymentCodes.UnknownPayment, "没有这笔支付", "There is no such payment");

    /// <summary>The payment is past this.</summary>
    public static PaymentRefusal WrongState { get; } =
        Rejected(PaymentCodes.WrongState, "支付状态不允许此操作", "The payment's state does not allow this");

    /// <summary>More than was authorised.</summary>
    public static PaymentRefusal OverAuthorised { get; } =
        Rejected(PaymentCodes.OverAuthorised, "超过已授权金额", "More than was authorised");

    /// <summary>More than was captured.</summary>
    public static PaymentRefusal OverCaptured { get; } =
        Rejected(PaymentCodes.OverCaptured, "超过可退金额", "More than can be refunded");

    /// <summary>Not a positive amount of the account's currency.</summary>
    public static PaymentRefusal InvalidAmount { get; } =
        Rejected(PaymentCodes.InvalidAmount, "金额无效", "The amount is not valid");

    private static PaymentRefusal Declined(string code, string zh, string en) =>
        new(PaymentOutcome.Declined, code, new LocalizedText(zh, en));

    private static PaymentRefusal Rejected(string code, string zh, string en) =>
        new(PaymentOutcome.Rejected, code, new LocalizedText(zh, en));
}
