namespace Qianwen.Contracts.Deliveries;

/// <summary>News of a delivery, on <c>delivery-updates</c>.</summary>
/// <param name="Key">Unique per update; the message id.</param>
/// <param name="InstanceId">The orchestration that follows it.</param>
/// <param name="Sequence">Counts up within the trip; a lower one that comes late is old news.</param>
/// <param name="Trip">1…<see cref="Trips"/>.</param>
/// <param name="Trips">How many trips carry the order.</param>
/// <param name="Units">Units on this trip.</param>
/// <param name="Rider">The rider's name.</param>
/// <param name="Position">Where the rider is.</param>
/// <param name="DistanceMetres">Left to the door (or to the store before pick-up).</param>
/// <param name="Eta">When it is expected at the door.</param>
public sealed record DeliveryUpdate(
    string Key,
    string InstanceId,
    string DeliveryKey,
    string OrderKey,
    int Sequence,
    int Trip,
    int Trips,
    int Units,
    DeliveryStatus Status,
    string? Rider,
    GeoPoint? Position,
    int? DistanceMetres,
    DateTimeOffset? Eta,
    DateTimeOffset At
);
