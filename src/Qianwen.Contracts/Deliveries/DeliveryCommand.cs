using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Deliveries;

/// <summary>A command on <c>delivery-commands</c>. Its message id is <see cref="Key"/>; the same key has the same effect once.</summary>
/// <param name="Key">Minted before the effect.</param>
/// <param name="DeliveryKey">The delivery it belongs to: the dispatch command's key.</param>
/// <param name="InstanceId">The orchestration that gets the updates.</param>
/// <param name="From">The store.</param>
/// <param name="Units">Cups or dishes to carry; many need more than one trip.</param>
/// <param name="ReadyBy">When it will be made.</param>
/// <param name="PickupCode">What the rider says at the counter.</param>
public sealed record DeliveryCommand(
    string Key,
    DeliveryCommandType Type,
    string DeliveryKey,
    string InstanceId,
    string OrderKey,
    LocalizedText StoreName,
    GeoPoint From,
    DeliveryAddress To,
    int Units,
    DateTimeOffset ReadyBy,
    string PickupCode
);
