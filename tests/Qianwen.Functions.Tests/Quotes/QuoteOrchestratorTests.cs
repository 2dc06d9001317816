using System.Collections.Concurrent;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Providers;
using Qianwen.Functions.Quotes;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Quotes;

/// <summary>The fan-out over the stores, and what is shown of other shops where nobody can serve the leg.</summary>
public sealed class QuoteOrchestratorTests : QuoteTestBase
{
    private readonly ConcurrentQueue<StoreAsk> _asks = [];
    private readonly ConcurrentQueue<LegSearch> _searches = [];

    private Func<LegSearch, IReadOnlyList<LegCandidates>> _found = _ => [Candidates("near", "far")];

    private Func<StoreAsk, QuoteResponse> _quote = ask => new QuoteResponse([Samples.Offer(ask.Store.StoreId)], null);

    [Fact]
    public async Task Run_TwoProviders_GathersEveryAnswerInOrder()
    {
        _found = _ =>
            [
                Candidates("near", "far") with
                {
                    Refusals = [Refusal("closed", RefusalCodes.Closed)],
                },
                Candidates("third") with
                {
                    ProviderId = "cake",
                },
            ];
        _quote = ask =>
            ask.Store.StoreId == "far"
                ? new QuoteResponse([], Refusal("far", RefusalCodes.SoldOut))
                : new QuoteResponse([Samples.Offer(ask.Store.StoreId)], null);

        var quotes = await RunAsync(Search());

        Assert.Equal(["near", "third"], quotes.Offers.Select(offer => offer.StoreId));
        Assert.Equal(["closed", "far"], quotes.Refusals.Select(refusal => refusal.StoreId));
        Assert.Equal(["cake", "tea", "tea"], _asks.Select(ask => ask.ProviderId).Order());
        Assert.Null(quotes.Elsewhere);
    }

    [Fact]
    public async Task Run_OneStoreAnswersNonsense_IsARefusalAfterOneTry()
    {
        _quote = ask =>
            ask.Store.StoreId == "near"
                ? throw new ProviderContractException("nonsense")
                : new QuoteResponse([Samples.Offer(ask.Store.StoreId)], null);

        var quotes = await RunAsync(Search());

        Assert.Equal("far", Assert.Single(quotes.Offers).StoreId);
        var refusal = Assert.Single(quotes.Refusals);
        Assert.Equal(("near", RefusalCodes.NoAnswer), (refusal.StoreId, refusal.Code));
        Assert.Single(_asks, ask => ask.Store.StoreId == "near");
    }

    [Fact]
    public async Task Run_StoreIsSilentAtFirst_IsAskedAgainUnderTheSameKey()
    {
        _quote = ask =>
            _asks.Count(one => one.Store.StoreId == "near") < 3 && ask.Store.StoreId == "near"
                ? throw new ProviderUnavailableException("down")
                : new QuoteResponse([Samples.Offer(ask.Store.StoreId)], null);

        var quotes = await RunAsync(Search());

        Assert.Equal(["near", "far"], quotes.Offers.Select(offer => offer.StoreId));
        Assert.Single(_asks.Where(ask => ask.Store.StoreId == "near").Select(ask => ask.Key).Distinct());
    }

    [Fact]
    public async Task Run_StoreStaysSilent_IsARefusalAfterThreeTries()
    {
        _quote = _ => throw new ProviderUnavailableException("down");
        _found = _ => [Candidates("near")];

        var quotes = await RunAsync(Search());

        Assert.Equal(RefusalCodes.NoAnswer, Assert.Single(quotes.Refusals).Code);
        Assert.Equal(3, _asks.Count);
    }

    [Fact]
    public async Task Run_NoProviderAnswersTheSearch_IsOneRefusalInTheNameOfAll()
    {
        _found = _ => throw new ProviderUnavailableException("down");

        var quotes = await RunAsync(Search());

        Assert.Empty(quotes.Offers);
        Assert.Equal(RefusalCodes.NoAnswer, Assert.Single(quotes.Refusals).Code);
        Assert.Equal(3, _searches.Count);
        Assert.Empty(_asks);
    }

    [Fact]
    public async Task Run_MoreStoresThanAreAsked_AsksTheFirstTwentyFour()
    {
        _found = _ => [Candidates([.. Enumerable.Range(0, 40).Select(i => $"store-{i:00}")])];

        await RunAsync(Search());

        Assert.Equal(24, _asks.Count);
        Assert.DoesNotContain(_asks, ask => ask.Store.StoreId == "store-24");
    }

    [Fact]
    public async Task Run_NobodyOfTheShopCanServe_ShowsWhatOthersHave()
    {
        _found = search => search.Elsewhere ? [Candidates("dear", "cheap")] : [Candidates("near")];
        _quote = ask =>
            ask.Store.StoreId switch
            {
                "near" => new QuoteResponse([], Refusal("near", RefusalCodes.SoldOut)),
                "dear" => new QuoteResponse([Samples.Offer("dear", 80_000)], null),
                _ => new QuoteResponse([Samples.Offer("cheap", 40_000)], null),
            };

        var quotes = await RunAsync(Named());

        Assert.Empty(quotes.Offers);
        Assert.Equal(["near"], quotes.Refusals.Select(refusal => refusal.StoreId));
        Assert.Equal(
            ["CHAGEE (cheap): Boya Juexian", "CHAGEE (dear): Boya Juexian"],
            quotes.Elsewhere!.Select(one => one.Name.En)
        );
        Assert.Equal([1_000, 2_000], quotes.Elsewhere!.Select(one => one.UnitPrice.Amount));
    }

    [Fact]
    public async Task Run_SearchElsewhere_ForgetsTheShopAndTheIdsAndKeepsTheRest()
    {
        _found = search => search.Elsewhere ? [] : [Candidates()];

        await RunAsync(Search(AtShop(), "excluded"));

        var loose = Assert.Single(_searches, search => search.Elsewhere);
        Assert.False(loose.Leg.Args.ContainsKey(ArgumentNames.Merchant));
        var unwanted = Assert.Single(loose.Leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant)!);
        Assert.Equal("chagee", unwanted.Id);
        var item = Assert.Single(loose.Leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items)!);
        Assert.Equal(("Boya Juexian", 40), (item.Words, item.Quantity));
        Assert.Empty(item.Ids);
        Assert.Equal(["excluded"], loose.Excluded);
        Assert.Equal("1:leg-1:elsewhere", loose.Key);
    }

    [Fact]
    public async Task Run_OthersRefuseWithAlternatives_ShowsOneOfEachAndThreeInAll()
    {
        _found = search => search.Elsewhere ? [Candidates("a", "b", "c", "d")] : [Candidates()];
        _quote = ask => new QuoteResponse([], Refusal(ask.Store.StoreId, RefusalCodes.NotSold, "first", "second"));

        var quotes = await RunAsync(Named());

        Assert.Equal(["a: first", "b: first", "c: first"], quotes.Elsewhere!.Select(one => one.Name.En));
    }

    [Fact]
    public async Task Run_ManyOtherShops_AsksSix()
    {
        _found = search =>
            search.Elsewhere ? [Candidates([.. Enumerable.Range(0, 10).Select(i => $"s-{i}")])] : [Candidates()];

        await RunAsync(Named());

        Assert.Equal(6, _asks.Count);
    }

    [Fact]
    public async Task Run_NoShopWasNamed_EverybodyWasAskedAlready()
    {
        _found = _ => [Candidates()];

        var quotes = await RunAsync(Search());

        Assert.Null(quotes.Elsewhere);
        Assert.Single(_searches);
    }

    [Fact]
    public async Task Run_TheShopCanServe_OthersAreNotAsked()
    {
        var quotes = await RunAsync(Named());

        Assert.Equal(2, quotes.Offers.Count);
        Assert.Null(quotes.Elsewhere);
        Assert.Single(_searches);
    }

    private static LegCandidates Candidates(params string[] stores) =>
        new("tea", FakeRegistry.Capability, [.. stores.Select(Store)], []);

    private async Task<LegQuotes> RunAsync(LegSearch search)
    {
        await using var host = new OrchestrationHost();
        host.Functions.Activity<LegSearch>(
            nameof(SearchStoresActivity),
            one =>
            {
                _searches.Enqueue(one);
                return (object?)_found(one);
            }
        );
        host.Functions.Activity<StoreAsk>(
            nameof(QuoteActivity),
            ask =>
            {
                _asks.Enqueue(ask);
                return (object?)_quote(ask);
            }
        );
        await host.StartAsync(nameof(QuoteOrchestrator), "q", search);
        return await host.FinishAsync<LegQuotes>("q");
    }
}
