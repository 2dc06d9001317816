using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Orders;

/// <summary>What is asked of a merchant.</summary>
[JsonConverter(typeof(SnakeCaseEnum<MerchantCommandType>))]
public enum MerchantCommandType
{
    Place,

    /// <summary>Undo the order. Closes its key: a place command that comes after it, however late, is rejected.</summary>
    Cancel,
}
