using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Orders;

namespace Qianwen.Contracts.Fulfilment;

/// <summary>The external event that brings a fulfilment its news: exactly one of the three.</summary>
/// <param name="Kitchen">From the merchant.</param>
/// <param name="Delivery">From the riders.</param>
/// <param name="CancelKey">The person wants it cancelled; key of that wish.</param>
public sealed record OrderNews(
    MerchantUpdate? Kitchen = null,
    DeliveryUpdate? Delivery = null,
    string? CancelKey = null
);
