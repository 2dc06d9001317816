using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Orders;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Fulfilment;

/// <summary>Puts a delivery command on its queue.</summary>
public sealed class SendDeliveryCommandActivity(CommandSender sender)
{
    /// <summary>Sends it; a repeat has the same effect once.</summary>
    [Function(nameof(SendDeliveryCommandActivity))]
    public Task RunAsync([ActivityTrigger] DeliverySend send, CancellationToken cancellationToken) =>
        sender.SendAsync(QueueNames.DeliveryCommands, send.Command.Key, send.Attempt, send.Command, cancellationToken);
}
