using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>How the outside world answers the commands of one order. A no is a no of the provider; a yes may still be impossible.</summary>
internal sealed record OrderScript
{
    public BudgetAnswer Budget { get; init; } = new(true);

    public (PaymentOutcome Outcome, Way Way) Authorise { get; init; } = (PaymentOutcome.Authorised, Way.Prompt);

    public (MerchantOutcome Outcome, Way Way) Place { get; init; } = (MerchantOutcome.Accepted, Way.Prompt);

    public (MerchantOutcome Outcome, Way Way) Cancel { get; init; } = (MerchantOutcome.Cancelled, Way.Prompt);

    public (PaymentOutcome Outcome, Way Way) Capture { get; init; } = (PaymentOutcome.Captured, Way.Prompt);

    public (PaymentOutcome Outcome, Way Way) Void { get; init; } = (PaymentOutcome.Voided, Way.Prompt);

    public (PaymentOutcome Outcome, Way Way) Refund { get; init; } = (PaymentOutcome.Refunded, Way.Prompt);

    /// <summary>What the authorisation reply says was held, where it is not what was asked.</summary>
    public Money? Held { get; init; }

    /// <summary>What the capture reply says was taken, where it is not what was asked.</summary>
    public Money? Taken { get; init; }

    /// <summary>What the refund reply says came back, where it is not what was asked.</summary>
    public Money? Returned { get; init; }

    /// <summary>Why the store refuses, where it does.</summary>
    public string RefusalCode { get; init; } = RefusalCodes.SoldOut;

    public (PaymentOutcome Outcome, Way Way) For(PaymentCommandType type) =>
        type switch
        {
            PaymentCommandType.Authorise => Authorise,
            PaymentCommandType.Capture => Capture,
            PaymentCommandType.Void => Void,
            _ => Refund,
        };

    public (MerchantOutcome Outcome, Way Way) For(MerchantCommandType type) =>
        type == MerchantCommandType.Place ? Place : Cancel;
}
