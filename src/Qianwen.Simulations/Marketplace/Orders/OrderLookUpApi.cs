using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>What became of an order key?</summary>
public sealed class OrderLookUpApi(OrderStore orders)
{
    /// <summary>The order with every reply given so far; 404 where the key was never seen.</summary>
    [Function(nameof(FlashDeliveryOrder))]
    public async Task<IResult> FlashDeliveryOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/flash-delivery/orders/{key}")]
            HttpRequest request,
        string key,
        CancellationToken cancellationToken
    )
    {
        var order = (await orders.FindAsync(key, cancellationToken))?.Value;
        return order is null
            ? Problems.NotFound("order", key)
            : Results.Json(
                new MerchantOrderRecord(order.OrderKey, order.Status, order.CartHash, order.Replies),
                QianwenJson.Options
            );
    }
}
