using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Core.Cases;

namespace Qianwen.Functions.Messaging;

/// <summary>
/// Makes dead letters visible: each becomes an open case with its reason. The letter itself is kept, deferred in its
/// queue, so that an operator can replay it.
/// </summary>
public sealed class DeadLetterTrigger(ICaseStore cases, TimeProvider time, ILogger<DeadLetterTrigger> logger)
{
    /// <summary>A merchant's answer that could not be delivered.</summary>
    [Function(nameof(MerchantReplyDeadLetter))]
    public Task MerchantReplyDeadLetter(
        [ServiceBusTrigger(DeadLetterNames.MerchantReplies, Connection = DeadLetterNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    ) => RecordAsync(DeadLetterNames.MerchantReplies, message, actions, cancellationToken);

    /// <summary>A payment answer that could not be delivered.</summary>
    [Function(nameof(PaymentReplyDeadLetter))]
    public Task PaymentReplyDeadLetter(
        [ServiceBusTrigger(DeadLetterNames.PaymentReplies, Connection = DeadLetterNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    ) => RecordAsync(DeadLetterNames.PaymentReplies, message, actions, cancellationToken);

    /// <summary>News of a delivery that could not be delivered.</summary>
    [Function(nameof(DeliveryUpdateDeadLetter))]
    public Task DeliveryUpdateDeadLetter(
        [ServiceBusTrigger(DeadLetterNames.DeliveryUpdates, Connection = DeadLetterNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    ) => RecordAsync(DeadLetterNames.DeliveryUpdates, message, actions, cancellationToken);

    private async Task RecordAsync(
        string queue,
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        var reason = $"{message.DeadLetterReason}: {message.DeadLetterErrorDescription}";
        await cases.OpenAsync(
            new OpenCase($"{queue}:{message.SequenceNumber}", "dead_letter", "", "", null, reason, time.GetUtcNow()),
            cancellationToken
        );
        logger.DeadLettered(queue, message.MessageId, message.DeadLetterReason ?? "");
        await actions.DeferMessageAsync(message, cancellationToken: cancellationToken);
    }
}
