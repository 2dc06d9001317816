using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Orders;

/// <summary>What is asked of a merchant.</summary>
[JsonConverter(typeof(SnakeCaseEnum<MerchantCommandType>))]
public enum MerchantCommandType
{
    Place,
    Cancel,
}
