using System.Globalization;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Riders;

/// <summary>Takes delivery commands: saves their effect, sets the riders going or tells that it is called off, completes the message last.</summary>
public sealed partial class DeliveryCommandTrigger(
    RiderDesk desk,
    RiderClock clock,
    ReplySender replies,
    ILogger<DeliveryCommandTrigger> logger
)
{
    /// <summary>Handles one message.</summary>
    [Function(nameof(DeliveryCommandTrigger))]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueNames.DeliveryCommands, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        var command = await ReceivedJson.ReadOrDeadLetterAsync<DeliveryCommand>(
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

        var job = await desk.HandleAsync(command, cancellationToken);
        LogHandled(command.Type, command.DeliveryKey, job.Progress.Count);
        var delivery = message.SequenceNumber.ToString(CultureInfo.InvariantCulture);
        await replies.FailOnceAsync(FaultTargets.Deliveries, command.Key, delivery, cancellationToken);
        if (job.CancelledAt is not null)
        {
            foreach (var update in desk.Latest(job))
            {
                await clock.TellAsync(update, cancellationToken);
            }
        }
        else if (command.Type == DeliveryCommandType.Dispatch)
        {
            await clock.StartAsync(job, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private static string? Invalid(DeliveryCommand command) =>
        command.Units is < 1 or > 10_000 ? $"The number of units, {command.Units}, must be 1 to 10000." : null;

    [LoggerMessage(EventId = 7301, Level = LogLevel.Information, Message = "{Type} {DeliveryKey}: {Trips} trips")]
    private partial void LogHandled(DeliveryCommandType type, string deliveryKey, int trips);
}
