namespace Qianwen.Contracts.Deliveries;

/// <summary>A delivery as the riders' look-up by key gives it (404 where there is none): the latest update of each trip.</summary>
public sealed record DeliveryRecord(string DeliveryKey, IReadOnlyList<DeliveryUpdate> Trips);
