using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Fulfilment;

/// <summary>Brings the riders' news to the fulfilment that waits for it.</summary>
public sealed class DeliveryUpdateTrigger(ReplyDelivery replies)
{
    /// <summary>Handles one update.</summary>
    [Function(nameof(DeliveryUpdateTrigger))]
    public Task RunAsync(
        [ServiceBusTrigger(QueueNames.DeliveryUpdates, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        replies.DeliverAsync<DeliveryUpdate>(
            message,
            actions,
            client,
            update => (update.InstanceId, EventNames.OrderNews, new OrderNews(Delivery: update)),
            cancellationToken
        );
}
