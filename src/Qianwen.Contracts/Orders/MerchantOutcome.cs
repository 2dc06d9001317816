using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Orders;

/// <summary>What a merchant answers.</summary>
[JsonConverter(typeof(SnakeCaseEnum<MerchantOutcome>))]
public enum MerchantOutcome
{
    /// <summary>The order stands.</summary>
    Accepted,

    /// <summary>There is no order.</summary>
    Rejected,

    /// <summary>The order is undone.</summary>
    Cancelled,

    /// <summary>Too late to cancel; the order stands.</summary>
    CancelRefused,
}
