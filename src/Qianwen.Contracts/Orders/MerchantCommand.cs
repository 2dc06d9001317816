using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Orders;

/// <summary>A command on <c>merchant-commands</c>. Its message id is <see cref="Key"/>; the same key has the same effect once.</summary>
/// <param name="Key">Minted before the effect.</param>
/// <param name="Type">What to do.</param>
/// <param name="InstanceId">The orchestration that waits for the reply.</param>
/// <param name="UpdatesTo">The orchestration that gets the order's updates.</param>
/// <param name="OrderKey">Our key of the order: the place command's key.</param>
/// <param name="Order">For place: what is ordered, as confirmed.</param>
/// <param name="CartHash">Hash of the confirmed cart.</param>
/// <param name="PersonName">How the shop may call the person.</param>
public sealed record MerchantCommand(
    string Key,
    MerchantCommandType Type,
    string InstanceId,
    string UpdatesTo,
    string OrderKey,
    string ProviderId,
    string StoreId,
    CartOrder? Order,
    string CartHash,
    string? PersonName = null
);
