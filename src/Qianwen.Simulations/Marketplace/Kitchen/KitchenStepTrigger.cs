using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Messaging;
using Qianwen.Simulations.Verticals.Booking;

namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>Makes the orders, and does what was planned for those of the verticals: does a step when it is due, tells the news, schedules the next step, completes the message last.</summary>
public sealed class KitchenStepTrigger(KitchenBook book, KitchenClock clock, BookingWork work, QueueSenders senders)
{
    /// <summary>Handles one message.</summary>
    [Function(nameof(KitchenStepTrigger))]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueNames.KitchenSteps, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        var step = await ReceivedJson.ReadOrDeadLetterAsync<KitchenStep>(
            message,
            actions,
            SimulationsJson.Options,
            _ => null,
            cancellationToken
        );
        if (step is null)
        {
            return;
        }

        await (step.ProviderId is null ? CookAsync(step, cancellationToken) : WorkAsync(step, cancellationToken));
        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private async Task CookAsync(KitchenStep step, CancellationToken cancellationToken)
    {
        if (await book.DoAsync(step, cancellationToken) is var (order, update))
        {
            await TellAsync(update, cancellationToken);
            await clock.ScheduleAsync(order, step.Number + 1, cancellationToken);
        }
    }

    private async Task WorkAsync(KitchenStep step, CancellationToken cancellationToken)
    {
        if (await work.DoAsync(step, cancellationToken) is var (order, update))
        {
            await TellAsync(update, cancellationToken);
            await work.ScheduleAsync(order, step.Number + 1, cancellationToken);
        }
    }

    private async Task TellAsync(MerchantUpdate update, CancellationToken cancellationToken)
    {
        var news = JsonMessage.Of(update.Key, update, QianwenJson.Options);
        news.Subject = MessageSubjects.MerchantUpdate;
        news.CorrelationId = MessageIds.Of(update.OrderKey);
        await senders.To(QueueNames.MerchantReplies).SendMessageAsync(news, cancellationToken);
    }
}
