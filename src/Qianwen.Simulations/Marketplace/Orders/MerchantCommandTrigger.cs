using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Messaging;
using Qianwen.Simulations.Verticals.Booking;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>Takes merchant commands: saves their effect, answers, sets the work going, and completes the message last.</summary>
public sealed partial class MerchantCommandTrigger(
    OrderDesk desk,
    KitchenClock kitchen,
    BookingDesk bookings,
    BookingWork work,
    ReplySender replies,
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

        var (reply, begin) = await HandleAsync(command, cancellationToken);
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
            await begin(cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private async Task<(MerchantReply Reply, Func<CancellationToken, Task> Begin)> HandleAsync(
        MerchantCommand command,
        CancellationToken cancellationToken
    )
    {
        if (command.ProviderId == ProviderIds.FlashDelivery)
        {
            var (order, answer) = await desk.HandleAsync(command, cancellationToken);
            return (answer, token => kitchen.ScheduleAsync(order, token));
        }

        var (booking, reply) = await bookings.HandleAsync(command, cancellationToken);
        return (reply, token => work.ScheduleAsync(booking, token));
    }

    private static string? Invalid(MerchantCommand command) =>
        command switch
        {
            { ProviderId: var provider } when !IsServed(provider) => $"The provider '{provider}' is not served here.",
            { Type: MerchantCommandType.Place, Order: null } => "A place command must carry its order.",
            { Type: MerchantCommandType.Place, Order.Offer.Lines.Count: 0 } => "The order has no lines.",
            _ => null,
        };

    private static bool IsServed(string provider) =>
        provider == ProviderIds.FlashDelivery || ProviderIds.Verticals.Contains(provider);

    [LoggerMessage(EventId = 7101, Level = LogLevel.Information, Message = "{Type} {OrderKey}: {Outcome} {Code}")]
    private partial void LogHandled(MerchantCommandType type, string orderKey, MerchantOutcome outcome, string? code);
}
