using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Providers;

/// <summary>How a capability is used.</summary>
[JsonConverter(typeof(SnakeCaseEnum<CapabilityKind>))]
public enum CapabilityKind
{
    /// <summary>Answers questions; no effect.</summary>
    Search,

    /// <summary>Prices something that cannot be ordered here.</summary>
    Quote,

    /// <summary>Finds a thing by its key.</summary>
    LookUp,

    /// <summary>The whole lifecycle: search, quote, place, updates, cancel.</summary>
    Order,

    /// <summary>Moves the money of orders: authorise, capture, void, refund. Not spoken by the person.</summary>
    Payment,

    /// <summary>Moves the goods of orders. Not spoken by the person.</summary>
    Delivery,
}
