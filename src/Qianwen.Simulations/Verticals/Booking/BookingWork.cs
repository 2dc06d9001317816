using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>Lets happen to an order what was planned, step by step, each at its time.</summary>
public sealed class BookingWork(BookingStore store, CapacityBook capacity, FaultLedger faults, QueueSenders senders)
{
    private static readonly LocalizedText CannotServe = new(
        "商家临时取消了这一单",
        "The merchant had to call this order off"
    );

    /// <summary>Schedules the step that comes next, or once more the last one, which schedules its own successor.</summary>
    public Task ScheduleAsync(BookingRecord order, CancellationToken cancellationToken) =>
        ScheduleAsync(order, Math.Max(1, order.Sequence), cancellationToken);

    /// <summary>Schedules a step under its own message id; nothing where there is no step with this number.</summary>
    public async Task ScheduleAsync(BookingRecord order, int number, CancellationToken cancellationToken)
    {
        if (number > order.Steps.Count)
        {
            return;
        }

        var message = JsonMessage.Of(
            $"{order.OrderKey}:step:{number}",
            new KitchenStep(order.OrderKey, number, order.ProviderId),
            SimulationsJson.Options
        );
        message.ScheduledEnqueueTime = order.Steps[number - 1].At;
        await senders.To(QueueNames.KitchenSteps).SendMessageAsync(message, cancellationToken);
    }

    /// <summary>
    /// Does one step; the order and the step's news, which are the same when the step is done again. Null where the step does not count any
    /// more: the order is cancelled or further on.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such order or step.</exception>
    public async Task<(BookingRecord Order, MerchantUpdate Update)?> DoAsync(
        KitchenStep step,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row =
                await store.FindAsync(step.OrderKey, cancellationToken)
                ?? throw new InvalidOperationException($"There is no order {step.OrderKey}.");
            var order = row.Value;
            if (order.Status is null || order.Sequence > step.Number || WithdrawnBefore(order, step))
            {
                return null;
            }

            var gone = await CalledOffAsync(order, step, cancellationToken);
            var status = gone ? MerchantOrderStatus.Cancelled : order.Steps[step.Number - 1].Status;
            var done = order with { Status = status, Sequence = step.Number };
            if (order == done || await store.TrySaveAsync(row, done, cancellationToken))
            {
                if (gone)
                {
                    await capacity.ReturnAsync(done.ProviderId, done.OrderKey, cancellationToken);
                }

                return (done, News(done, step.Number));
            }
        }
    }

    /// <summary>Cancelled by the person, or by the merchant in an earlier step than this one.</summary>
    private static bool WithdrawnBefore(BookingRecord order, KitchenStep step) =>
        order.Status == MerchantOrderStatus.Cancelled && order.Sequence != step.Number;

    private async Task<bool> CalledOffAsync(
        BookingRecord order,
        KitchenStep step,
        CancellationToken cancellationToken
    ) =>
        step.Number == 1
        && await faults.StrikesAsync(
            FaultProfiles.StoreRefusesAfterPayment,
            FaultTargets.Orders,
            order.OrderKey,
            cancellationToken
        );

    private static MerchantUpdate News(BookingRecord order, int number)
    {
        var step = order.Steps[number - 1];
        var ended = order.Status == MerchantOrderStatus.Done;
        return new MerchantUpdate(
            $"{order.OrderKey}:step:{number}",
            order.UpdatesTo,
            order.OrderKey,
            number,
            order.Status!.Value,
            ended ? order.Units : 0,
            order.Units,
            step.At,
            order.Status == MerchantOrderStatus.Cancelled ? CannotServe : step.News
        );
    }
}
