using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Fulfilment;

/// <summary>How an order ended.</summary>
[JsonConverter(typeof(SnakeCaseEnum<FulfilmentOutcome>))]
public enum FulfilmentOutcome
{
    Delivered,
    Cancelled,

    /// <summary>It did not arrive; the money went back.</summary>
    Failed,

    /// <summary>Nobody can say; an operator settles it.</summary>
    Unsettled,
}
