using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Ledger;

/// <summary>How payment steps are booked: the person's money is held, then goes to the merchant, or comes back.</summary>
public static class PaymentBooking
{
    /// <summary>The booking of one step.</summary>
    public static LedgerBooking For(
        string key,
        string orderKey,
        PaymentCommandType step,
        string personId,
        string merchantId,
        Money amount
    )
    {
        var (from, to) = step switch
        {
            PaymentCommandType.Authorise => (Person(personId), Held(personId)),
            PaymentCommandType.Capture => (Held(personId), Merchant(merchantId)),
            PaymentCommandType.Void => (Held(personId), Person(personId)),
            PaymentCommandType.Refund => (Merchant(merchantId), Person(personId)),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a payment step."),
        };
        var reason = step.ToString().ToLowerInvariant();
        return new LedgerBooking(key, orderKey, reason, [new(from, -amount), new(to, amount)]);
    }

    /// <summary>The account a person pays from.</summary>
    public static string Person(string personId) => $"person:{personId}";

    /// <summary>What is held of a person's money.</summary>
    public static string Held(string personId) => $"held:{personId}";

    /// <summary>The account of a merchant.</summary>
    public static string Merchant(string merchantId) => $"merchant:{merchantId}";
}
