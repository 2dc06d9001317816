using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Quotes;

/// <summary>Quotes one leg: finds the stores of every provider, then asks each of them; all answers are gathered.</summary>
public static class QuoteOrchestrator
{
    private const int MaxStores = 24;
    private const int MaxStoresElsewhere = 6;

    /// <summary>Runs the search and the fan-out; where nobody can serve the leg, asks what other shops have instead.</summary>
    [Function(nameof(QuoteOrchestrator))]
    public static async Task<LegQuotes> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var search = context.GetInput<LegSearch>()!;
        var quotes = await QuoteAsync(context, search);
        return quotes.Offers.Count == 0 && LooseLeg.From(search) is { } loose
            ? quotes with
            {
                Elsewhere = LooseLeg.Alternatives(await QuoteAsync(context, loose)),
            }
            : quotes;
    }

    private static async Task<LegQuotes> QuoteAsync(TaskOrchestrationContext context, LegSearch search)
    {
        var found = await SearchAsync(context, search);

        var asks = found
            .SelectMany(candidates => candidates.Stores.Select(store => Ask(search, candidates, store)))
            .Take(search.Elsewhere ? MaxStoresElsewhere : MaxStores)
            .ToList();
        var answers = await Task.WhenAll(asks.Select(ask => QuoteAsync(context, ask)));

        return new LegQuotes(
            search.Leg.Id,
            [.. answers.SelectMany(answer => answer.Offers)],
            [
                .. found.SelectMany(candidates => candidates.Refusals),
                .. answers.Select(answer => answer.Refusal).OfType<StoreRefusal>(),
            ]
        );
    }

    /// <summary>The stores worth asking; one refusal in the name of all where no provider answers.</summary>
    private static async Task<IReadOnlyList<LegCandidates>> SearchAsync(
        TaskOrchestrationContext context,
        LegSearch search
    )
    {
        try
        {
            return await context.CallActivityAsync<IReadOnlyList<LegCandidates>>(
                nameof(SearchStoresActivity),
                search,
                Retry.Provider
            );
        }
        catch (TaskFailedException)
        {
            var all = new LocalizedText("附近的店", "the stores near you");
            var silence = new LocalizedText("暂时都联系不上", "none of them can be reached at the moment");
            return [new("", "", [], [new StoreRefusal("", all, RefusalCodes.NoAnswer, silence, [])])];
        }
    }

    private static async Task<QuoteResponse> QuoteAsync(TaskOrchestrationContext context, StoreAsk ask)
    {
        try
        {
            return await context.CallActivityAsync<QuoteResponse>(nameof(QuoteActivity), ask, Retry.Provider);
        }
        catch (TaskFailedException)
        {
            var silence = new LocalizedText("暂时没有回应", "does not answer at the moment");
            return new QuoteResponse(
                [],
                new StoreRefusal(ask.Store.StoreId, ask.Store.Name, RefusalCodes.NoAnswer, silence, [])
            );
        }
    }

    private static StoreAsk Ask(LegSearch search, LegCandidates candidates, StoreCandidate store) =>
        new(
            search.TaskId,
            search.ConversationId,
            search.Locale,
            $"{search.TaskId}:{search.Key}:{store.StoreId}",
            search.Leg,
            candidates.ProviderId,
            candidates.CapabilityId,
            store
        );
}
