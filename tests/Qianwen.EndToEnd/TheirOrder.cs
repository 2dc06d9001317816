using Qianwen.Contracts.Orders;

namespace Qianwen.EndToEnd;

/// <summary>An order as its merchant has written it down: a kitchen's or another trade's.</summary>
/// <param name="Status">Null where there is none under this key: it was rejected.</param>
/// <param name="StoreId">The store, hotel, carrier …</param>
/// <param name="Units">Cups, rooms, tickets in all.</param>
public sealed record TheirOrder(
    string OrderKey,
    MerchantOrderStatus? Status,
    string CartHash,
    string StoreId,
    int Units
);
