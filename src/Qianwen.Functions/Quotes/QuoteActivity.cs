using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.People;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Quotes;

/// <summary>Asks one store what a leg would cost there, and tells the person as the answer comes in.</summary>
public sealed class QuoteActivity(
    IProviderRegistry registry,
    IProviderClient providers,
    IConversationStore conversations,
    TimeProvider time
)
{
    /// <summary>Gets the quote.</summary>
    /// <exception cref="ProviderUnavailableException">No answer; worth a retry.</exception>
    [Function(nameof(QuoteActivity))]
    public async Task<QuoteResponse> RunAsync([ActivityTrigger] StoreAsk ask, CancellationToken cancellationToken)
    {
        var snapshot = await registry.GetAsync(cancellationToken);
        var provider =
            snapshot.Providers.FirstOrDefault(one => one.Id == ask.ProviderId && one.Manifest is not null)
            ?? throw new ProviderUnavailableException($"Provider '{ask.ProviderId}' cannot be reached.");
        var capability =
            provider.Manifest!.Capabilities.FirstOrDefault(one => one.Id == ask.CapabilityId)
            ?? throw new ProviderContractException($"'{ask.ProviderId}' no longer has '{ask.CapabilityId}'.");
        var response = await providers.QuoteAsync(
            provider,
            capability,
            new QuoteRequest(
                ask.Key,
                ask.Leg,
                ask.Store.StoreId,
                ask.Leg.Get<DeliveryAddress>(ArgumentNames.Address),
                ask.Locale
            ),
            cancellationToken
        );
        await TellAsync(ask, response, cancellationToken);
        return response;
    }

    private Task TellAsync(StoreAsk ask, QuoteResponse response, CancellationToken cancellationToken)
    {
        var item = new ProgressItem(
            $"{ask.Key}/quote",
            time.GetUtcNow(),
            ask.TaskId,
            response.Offers.Count > 0 ? "quoted" : "refused",
            QuoteNarrator.Answer(ask.Store.Name, response).In(ask.Locale)
        );
        return conversations.AppendAsync(ask.ConversationId, [item], null, cancellationToken);
    }
}
