using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Payments;

/// <summary>What is asked of the payment provider.</summary>
[JsonConverter(typeof(SnakeCaseEnum<PaymentCommandType>))]
public enum PaymentCommandType
{
    /// <summary>Hold the amount on the person's account.</summary>
    Authorise,

    /// <summary>Take the held amount.</summary>
    Capture,

    /// <summary>
    /// Let the held amount go. Closes the payment's key: an authorisation that comes after it, however late, is rejected.
    /// </summary>
    Void,

    /// <summary>Give back a captured amount.</summary>
    Refund,
}
