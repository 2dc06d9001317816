using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Marketplace.Orders;

namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>Writes down what the kitchen has done.</summary>
public sealed class KitchenBook(OrderStore orders)
{
    /// <summary>
    /// Does one step of an order; the order and the step's news, which are the same when the step is done again. Null where the step does
    /// not count any more: the order is cancelled or further on.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such order or step.</exception>
    public async Task<(OrderRecord Order, MerchantUpdate Update)?> DoAsync(
        KitchenStep step,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row =
                await orders.FindAsync(step.OrderKey, cancellationToken)
                ?? throw new InvalidOperationException($"There is no order {step.OrderKey}.");
            var order = row.Value;
            if (order.Status is null or MerchantOrderStatus.Cancelled || order.Sequence > step.Number)
            {
                return null;
            }

            var planned =
                KitchenPlan.Find(order, step.Number)
                ?? throw new InvalidOperationException($"The order {step.OrderKey} has no step {step.Number}.");
            var done = order with { Status = planned.Status, Sequence = planned.Number };
            if (order == done || await orders.TrySaveAsync(row, done, cancellationToken))
            {
                return (done, News(done, planned));
            }
        }
    }

    private static MerchantUpdate News(OrderRecord order, KitchenPlan.Step step) =>
        new(
            $"{order.OrderKey}:kitchen:{step.Number}",
            order.UpdatesTo,
            order.OrderKey,
            step.Number,
            step.Status,
            step.UnitsDone,
            order.Units,
            step.At
        );
}
