using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Payments;

/// <summary>Takes payment commands: saves their effect, answers, and completes the message last.</summary>
public sealed partial class PaymentCommandTrigger(
    PaymentDesk desk,
    ReplySender replies,
    ILogger<PaymentCommandTrigger> logger
)
{
    /// <summary>Handles one message.</summary>
    [Function(nameof(PaymentCommandTrigger))]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueNames.PaymentCommands, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        var command = await ReceivedJson.ReadOrDeadLetterAsync<PaymentCommand>(
            message,
            actions,
            QianwenJson.Options,
            _ => null,
            cancellationToken
        );
        if (command is null)
        {
            return;
        }

        var reply = await desk.HandleAsync(command, cancellationToken);
        LogHandled(command.Type, command.PaymentKey, reply.Outcome, reply.Code);
        await replies.SendAsync(
            QueueNames.PaymentReplies,
            FaultTargets.Payments,
            subject: null,
            command.Key,
            reply,
            message,
            cancellationToken
        );
        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    [LoggerMessage(EventId = 7201, Level = LogLevel.Information, Message = "{Type} {PaymentKey}: {Outcome} {Code}")]
    private partial void LogHandled(PaymentCommandType type, string paymentKey, PaymentOutcome outcome, string? code);
}
