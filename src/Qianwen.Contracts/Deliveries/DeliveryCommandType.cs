using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Deliveries;

/// <summary>What is asked of the riders.</summary>
[JsonConverter(typeof(SnakeCaseEnum<DeliveryCommandType>))]
public enum DeliveryCommandType
{
    Dispatch,
    Cancel,
}
