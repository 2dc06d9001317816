using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Orders;

/// <summary>Where an order stands in the kitchen.</summary>
[JsonConverter(typeof(SnakeCaseEnum<MerchantOrderStatus>))]
public enum MerchantOrderStatus
{
    Accepted,
    Making,
    Ready,

    /// <summary>Brought to its end by the merchant itself: handed over, boarded, checked in, paid out.</summary>
    Done,
    Cancelled,
}
