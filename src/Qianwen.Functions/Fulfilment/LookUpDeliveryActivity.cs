using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts.Deliveries;
using Qianwen.Core.Providers;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Fulfilment;

/// <summary>Looks a delivery up by key; null where the riders have none, cannot be reached, or answer what cannot be believed.</summary>
public sealed class LookUpDeliveryActivity(IProviderClient providers, ILogger<LookUpDeliveryActivity> logger)
{
    /// <summary>Looks it up.</summary>
    [Function(nameof(LookUpDeliveryActivity))]
    public async Task<DeliveryRecord?> RunAsync(
        [ActivityTrigger] string deliveryKey,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await providers.FindDeliveryAsync(deliveryKey, cancellationToken);
        }
        catch (Exception silent) when (silent is ProviderUnavailableException or ProviderContractException)
        {
            logger.LookUpUnanswered(deliveryKey, silent);
            return null;
        }
    }
}
