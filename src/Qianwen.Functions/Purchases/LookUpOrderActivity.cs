using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts.Orders;
using Qianwen.Core.Providers;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>
/// Looks for the reply to a merchant command that never came. Null says that there is no evidence: the merchant has no
/// such reply, cannot be reached, or answers what cannot be believed.
/// </summary>
public sealed class LookUpOrderActivity(IProviderClient providers, ILogger<LookUpOrderActivity> logger)
{
    /// <summary>Looks it up.</summary>
    [Function(nameof(LookUpOrderActivity))]
    public async Task<MerchantReply?> RunAsync(
        [ActivityTrigger] MerchantCommand command,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var record = await providers.FindOrderAsync(command.ProviderId, command.OrderKey, cancellationToken);
            return record?.Replies.FirstOrDefault(reply => reply.Key == command.Key);
        }
        catch (Exception silent) when (silent is ProviderUnavailableException or ProviderContractException)
        {
            logger.LookUpUnanswered(command.Key, silent);
            return null;
        }
    }
}
