using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Orders;

/// <summary>Where an order stands in the kitchen.</summary>
[JsonConverter(typeof(SnakeCaseEnum<MerchantOrderStatus>))]
public enum MerchantOrderStatus
{
    Accepted,
    Making,
    Ready,
    Cancelled,
}
