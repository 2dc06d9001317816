using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>Takes merchant commands: saves their effect, answers, sets the kitchen going, and completes the message last.</summary>
public sealed partial class MerchantCommandTrigger(
    OrderDesk desk,
    ReplySender replies,
    KitchenClock kitchen,
    ILogger<MerchantCommandTrigger> logger
)
{
    /// <summary>Handles one message.</summary>
    [Function(nameof(MerchantCommandTrigger))]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueNames.MerchantCommands, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        var command = await ReceivedJson.ReadOrDeadLetterAsync<MerchantCommand>(
            message,
            actions,
            QianwenJson.Options,
            Invalid,
            cancellationToken
        );
        if (command is null)
        {
            return;
        }

        var (order, reply) = await desk.HandleAsync(command, cancellationToken);
        LogHandled(command.Type, command.OrderKey, reply.Outcome, reply.Code);
        await replies.SendAsync(
            QueueNames.MerchantReplies,
            FaultTargets.Orders,
            MessageSubjects.MerchantReply,
            command.Key,
            reply,
            message,
            cancellationToken
        );
        if (reply.Outcome == MerchantOutcome.Accepted)
        {
            await kitchen.ScheduleAsync(order, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private static string? Invalid(MerchantCommand command) =>
        command switch
        {
            { ProviderId: not ProviderIds.FlashDelivery } => $"The provider '{command.ProviderId}' is not served here.",
            { Type: MerchantCommandType.Place, Order: null } => "A place command must carry its order.",
            { Type: MerchantCommandType.Place, Order.Offer.Lines.Count: 0 } => "The order has no lines.",
            _ => null,
        };

    [LoggerMessage(EventId = 7101, Level = LogLevel.Information, Message = "{Type} {OrderKey}: {Outcome} {Code}")]
    private partial void LogHandled(MerchantCommandType type, string orderKey, MerchantOutcome outcome, string? code);
}
