using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Deliveries;

/// <summary>Where a trip stands.</summary>
[JsonConverter(typeof(SnakeCaseEnum<DeliveryStatus>))]
public enum DeliveryStatus
{
    Assigned,
    AtStore,
    PickedUp,
    OnTheWay,
    Delivered,

    /// <summary>The rider gave the trip up; another one is being found.</summary>
    Reassigning,

    /// <summary>No rider can be found, or the goods are lost: it will not arrive.</summary>
    Failed,

    /// <summary>Called off on our command.</summary>
    Cancelled,
}
