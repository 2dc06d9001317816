using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Orders;
using Qianwen.Core.Providers;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Fulfilment;

/// <summary>How an order stands with its merchant; null where there is no evidence.</summary>
public sealed class FindOrderActivity(IProviderClient providers, ILogger<FindOrderActivity> logger)
{
    /// <summary>Looks it up.</summary>
    [Function(nameof(FindOrderActivity))]
    public async Task<MerchantOrderRecord?> RunAsync(
        [ActivityTrigger] OrderQuestion question,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await providers.FindOrderAsync(question.ProviderId, question.OrderKey, cancellationToken);
        }
        catch (Exception silent) when (silent is ProviderUnavailableException or ProviderContractException)
        {
            logger.LookUpUnanswered(question.OrderKey, silent);
            return null;
        }
    }
}
