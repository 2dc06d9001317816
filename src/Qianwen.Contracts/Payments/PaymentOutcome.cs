using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Payments;

/// <summary>What the payment provider answers.</summary>
[JsonConverter(typeof(SnakeCaseEnum<PaymentOutcome>))]
public enum PaymentOutcome
{
    Authorised,
    Captured,
    Voided,
    Refunded,

    /// <summary>The provider refuses this payment (balance, risk, limit); nothing moved.</summary>
    Declined,

    /// <summary>The command makes no sense in the payment's state; nothing moved.</summary>
    Rejected,
}
