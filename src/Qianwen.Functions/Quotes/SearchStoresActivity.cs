using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Conversations;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Quotes;

/// <summary>Asks every provider of a leg's family which of its stores could serve it.</summary>
public sealed class SearchStoresActivity(
    IProviderRegistry registry,
    IProviderClient providers,
    IConversationStore conversations,
    TimeProvider time,
    ILogger<SearchStoresActivity> logger
)
{
    /// <summary>Searches; a provider that does not answer is left out, unless none answers.</summary>
    [Function(nameof(SearchStoresActivity))]
    public async Task<IReadOnlyList<LegCandidates>> RunAsync(
        [ActivityTrigger] LegSearch search,
        CancellationToken cancellationToken
    )
    {
        var snapshot = await registry.GetAsync(cancellationToken);
        var capabilities = snapshot.Spoken(search.Leg.Family).ToList();
        if (capabilities.Count == 0)
        {
            throw new ProviderUnavailableException($"No provider of '{search.Leg.Family}' can be reached.");
        }

        var request = new SearchRequest(
            search.Leg,
            search.Leg.Get<DeliveryAddress>(ArgumentNames.Address),
            search.Locale
        );
        var answers = await Task.WhenAll(
            capabilities.Select(one => SearchAsync(one.Provider, one.Capability, request, cancellationToken))
        );
        var excluded = search.Excluded ?? [];
        var found = answers
            .OfType<LegCandidates>()
            .Select(one => one with { Stores = Worthwhile(one.Stores, excluded) })
            .ToList();
        if (found.Count == 0)
        {
            throw new ProviderUnavailableException($"No provider of '{search.Leg.Family}' answered the search.");
        }

        await TellAsync(search, found, cancellationToken);
        return found;
    }

    /// <summary>Each store once, however often its provider lists it: its id is the key of its quote.</summary>
    private static List<StoreCandidate> Worthwhile(
        IReadOnlyList<StoreCandidate> stores,
        IReadOnlyList<string> excluded
    ) => [.. stores.Where(store => !excluded.Contains(store.StoreId)).DistinctBy(store => store.StoreId)];

    private async Task<LegCandidates?> SearchAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        SearchRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await providers.SearchAsync(provider, capability, request, cancellationToken);
            return new LegCandidates(provider.Id, capability.Id, answer.Stores, answer.Refusals);
        }
        catch (ProviderUnavailableException unavailable)
        {
            logger.ProviderSilent(provider.Id, unavailable);
            return null;
        }
        catch (ProviderContractException broken)
        {
            logger.ProviderBroken(provider.Id, broken);
            return new LegCandidates(provider.Id, capability.Id, [], []);
        }
    }

    private Task TellAsync(LegSearch search, List<LegCandidates> found, CancellationToken cancellationToken)
    {
        var stores = found.Sum(one => one.Stores.Count);
        if (stores == 0 && (search.Elsewhere || search.Excluded is { Count: > 0 }))
        {
            return Task.CompletedTask;
        }

        var item = new ProgressItem(
            $"{search.TaskId}/search:{search.Key}",
            time.GetUtcNow(),
            search.TaskId,
            "searching",
            QuoteNarrator.Searching(stores, search.Elsewhere, Operations.IsLook(search.Leg.Op)).In(search.Locale)
        );
        return conversations.AppendAsync(search.ConversationId, [item], null, cancellationToken);
    }
}
