using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Payments;

/// <summary>Where a payment stands at the provider.</summary>
[JsonConverter(typeof(SnakeCaseEnum<PaymentState>))]
public enum PaymentState
{
    Authorised,
    Captured,
    Voided,
    Refunded,
    Declined,
}
