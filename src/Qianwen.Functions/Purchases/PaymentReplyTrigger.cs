using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>Brings the payment provider's answers to the orchestration that waits for them.</summary>
public sealed class PaymentReplyTrigger(ReplyDelivery replies)
{
    /// <summary>Handles one reply.</summary>
    [Function(nameof(PaymentReplyTrigger))]
    public Task RunAsync(
        [ServiceBusTrigger(QueueNames.PaymentReplies, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        replies.DeliverAsync<PaymentReply>(
            message,
            actions,
            client,
            reply => (reply.InstanceId, EventNames.Reply(reply.Key), reply),
            cancellationToken
        );
}
