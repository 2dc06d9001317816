using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>Brings a merchant's answers and news to the orchestration that waits for them.</summary>
public sealed class MerchantReplyTrigger(ReplyDelivery replies)
{
    /// <summary>Handles one message.</summary>
    [Function(nameof(MerchantReplyTrigger))]
    public Task RunAsync(
        [ServiceBusTrigger(QueueNames.MerchantReplies, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        message.Subject switch
        {
            MessageSubjects.MerchantReply => replies.DeliverAsync<MerchantReply>(
                message,
                actions,
                client,
                reply => (reply.InstanceId, EventNames.Reply(reply.Key), reply),
                cancellationToken
            ),
            MessageSubjects.MerchantUpdate => replies.DeliverAsync<MerchantUpdate>(
                message,
                actions,
                client,
                update => (update.InstanceId, EventNames.OrderNews, new OrderNews(Kitchen: update)),
                cancellationToken
            ),
            _ => ReplyDelivery.RejectAsync(
                message,
                actions,
                $"Unknown subject '{message.Subject}'.",
                cancellationToken
            ),
        };
}
