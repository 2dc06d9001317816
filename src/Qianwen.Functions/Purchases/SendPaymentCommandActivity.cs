using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>Puts a payment command on its queue.</summary>
public sealed class SendPaymentCommandActivity(CommandSender sender)
{
    /// <summary>Sends it; a repeat has the same effect once.</summary>
    [Function(nameof(SendPaymentCommandActivity))]
    public Task RunAsync([ActivityTrigger] PaymentSend send, CancellationToken cancellationToken) =>
        sender.SendAsync(QueueNames.PaymentCommands, send.Command.Key, send.Attempt, send.Command, cancellationToken);
}
