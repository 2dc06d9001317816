using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>Makes the orders: does a step when it is due, tells the news, schedules the next step, completes the message last.</summary>
public sealed class KitchenStepTrigger(KitchenBook book, KitchenClock clock, QueueSenders senders)
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

        if (await book.DoAsync(step, cancellationToken) is var (order, update))
        {
            var news = JsonMessage.Of(update.Key, update, QianwenJson.Options);
            news.Subject = MessageSubjects.MerchantUpdate;
            news.CorrelationId = MessageIds.Of(update.OrderKey);
            await senders.To(QueueNames.MerchantReplies).SendMessageAsync(news, cancellationToken);
            await clock.ScheduleAsync(order, step.Number + 1, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
