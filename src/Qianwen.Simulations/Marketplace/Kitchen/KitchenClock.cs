using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>Schedules the kitchen's next step of an order; the same step always under the same message id.</summary>
public sealed class KitchenClock(QueueSenders senders)
{
    /// <summary>Schedules the step that comes next, or once more the last one, which schedules its own successor.</summary>
    public Task ScheduleAsync(OrderRecord order, CancellationToken cancellationToken) =>
        ScheduleAsync(order, Math.Max(1, order.Sequence), cancellationToken);

    /// <summary>Schedules a step; nothing where there is no step with this number.</summary>
    public async Task ScheduleAsync(OrderRecord order, int number, CancellationToken cancellationToken)
    {
        if (KitchenPlan.Find(order, number) is { } step)
        {
            var message = JsonMessage.Of(
                $"{order.OrderKey}:kitchen:{number}",
                new KitchenStep(order.OrderKey, number),
                SimulationsJson.Options
            );
            message.ScheduledEnqueueTime = step.At;
            await senders.To(QueueNames.KitchenSteps).SendMessageAsync(message, cancellationToken);
        }
    }
}
