using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>Puts a merchant command on its queue.</summary>
public sealed class SendMerchantCommandActivity(CommandSender sender)
{
    /// <summary>Sends it; a repeat has the same effect once.</summary>
    [Function(nameof(SendMerchantCommandActivity))]
    public Task RunAsync([ActivityTrigger] MerchantSend send, CancellationToken cancellationToken) =>
        sender.SendAsync(QueueNames.MerchantCommands, send.Command.Key, send.Attempt, send.Command, cancellationToken);
}
