using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>Writes down what the kitchen has done.</summary>
public sealed class KitchenBook(OrderStore orders, FaultLedger faults, StockRoom stock, MarketCatalogue catalogue)
{
    private static readonly LocalizedText CannotMakeIt = new(
        "设备故障，做不了了",
        "A machine broke down; it cannot be made"
    );

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
            if (order.Status is null || order.Sequence > step.Number || WithdrawnBefore(order, step))
            {
                return null;
            }

            var planned =
                KitchenPlan.Find(order, step.Number)
                ?? throw new InvalidOperationException($"The order {step.OrderKey} has no step {step.Number}.");
            var status = await GivesUpAsync(order, step, cancellationToken)
                ? MerchantOrderStatus.Cancelled
                : planned.Status;
            var done = order with { Status = status, Sequence = planned.Number };
            if (order == done || await orders.TrySaveAsync(row, done, cancellationToken))
            {
                await PutBackAsync(done, cancellationToken);
                return (done, News(done, planned));
            }
        }
    }

    /// <summary>Cancelled by the person, or by the kitchen in an earlier step than this one.</summary>
    private static bool WithdrawnBefore(OrderRecord order, KitchenStep step) =>
        order.Status == MerchantOrderStatus.Cancelled && order.Sequence != step.Number;

    private async Task<bool> GivesUpAsync(OrderRecord order, KitchenStep step, CancellationToken cancellationToken) =>
        step.Number == 1
        && await faults.StrikesAsync(
            FaultProfiles.StoreRefusesAfterPayment,
            FaultTargets.Orders,
            order.OrderKey,
            cancellationToken
        );

    private async Task PutBackAsync(OrderRecord order, CancellationToken cancellationToken)
    {
        if (order.Status == MerchantOrderStatus.Cancelled && catalogue.Store(order.StoreId) is { } store)
        {
            await stock.ReturnAsync(store, order.OrderKey, cancellationToken);
        }
    }

    private static MerchantUpdate News(OrderRecord order, KitchenPlan.Step step) =>
        new(
            $"{order.OrderKey}:kitchen:{step.Number}",
            order.UpdatesTo,
            order.OrderKey,
            step.Number,
            order.Status!.Value,
            step.UnitsDone,
            order.Units,
            step.At,
            order.Status == MerchantOrderStatus.Cancelled ? CannotMakeIt : null
        );
}
