using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Providers;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>
/// Looks for the reply to a payment command that never came. Null says that there is no evidence: the provider has no
/// such reply, cannot be reached, or answers what cannot be believed.
/// </summary>
public sealed class LookUpPaymentActivity(IProviderClient providers, ILogger<LookUpPaymentActivity> logger)
{
    /// <summary>Looks it up.</summary>
    [Function(nameof(LookUpPaymentActivity))]
    public async Task<PaymentReply?> RunAsync(
        [ActivityTrigger] PaymentCommand command,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var record = await providers.FindPaymentAsync(command.PaymentKey, cancellationToken);
            return record?.Replies.FirstOrDefault(reply => reply.Key == command.Key);
        }
        catch (Exception silent) when (silent is ProviderUnavailableException or ProviderContractException)
        {
            logger.LookUpUnanswered(command.Key, silent);
            return null;
        }
    }
}
