using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Fulfilment;

/// <summary>How an order ended.</summary>
[JsonConverter(typeof(SnakeCaseEnum<FulfilmentOutcome>))]
public enum FulfilmentOutcome
{
    Delivered,
    Cancelled,

    /// <summary>The store gave it up after it had accepted; the money went back. Another store may do.</summary>
    Withdrawn,

    /// <summary>It did not arrive; the money went back.</summary>
    Failed,

    /// <summary>Nobody can say; an operator settles it.</summary>
    Unsettled,
}
