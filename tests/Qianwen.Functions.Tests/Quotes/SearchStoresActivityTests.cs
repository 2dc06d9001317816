using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Offers;
using Qianwen.Core.Providers;
using Qianwen.Functions.Quotes;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Quotes;

/// <summary>Every provider of the family is searched; what one does wrong does not cost the others.</summary>
public sealed class SearchStoresActivityTests : QuoteTestBase
{
    private static readonly SearchResponse Near = new([Store("near")], []);

    [Fact]
    public async Task RunAsync_TwoProviders_AsksBothWithTheAddressInTheOrderOfTheRegistry()
    {
        var asked = new List<SearchRequest>();

        var found = await RunAsync(
            Search(),
            (provider, request) =>
            {
                asked.Add(request);
                return new SearchResponse([Store($"of-{provider.Id}")], []);
            }
        );

        Assert.Equal(["tea", "cake"], found.Select(one => one.ProviderId));
        Assert.Equal(["of-tea", "of-cake"], found.SelectMany(one => one.Stores).Select(store => store.StoreId));
        Assert.All(asked, request => Assert.Equal(Samples.Office, request.DeliverTo));
        Assert.Equal("Asking 2 stores for a price…", await ToldAsync());
    }

    [Fact]
    public async Task RunAsync_ExcludedStores_AreLeftOut()
    {
        var found = await RunAsync(
            Search(null, "near", "of-cake"),
            (provider, _) => new SearchResponse([Store("near"), Store($"of-{provider.Id}")], [])
        );

        Assert.Equal(["of-tea"], found.SelectMany(one => one.Stores).Select(store => store.StoreId));
    }

    [Fact]
    public async Task RunAsync_StoreListedTwice_IsFoundOnce()
    {
        var found = await RunAsync(Search(), (_, _) => new SearchResponse([Store("near"), Store("near")], []));

        Assert.All(found, one => Assert.Single(one.Stores));
    }

    [Fact]
    public async Task RunAsync_OneProviderIsSilent_TheOthersCount()
    {
        var found = await RunAsync(
            Search(),
            (provider, _) => provider.Id == "tea" ? throw new ProviderUnavailableException("down") : Near
        );

        Assert.Equal("cake", Assert.Single(found).ProviderId);
    }

    [Fact]
    public async Task RunAsync_OneProviderAnswersNonsense_TheOthersCount()
    {
        var found = await RunAsync(
            Search(),
            (provider, _) => provider.Id == "tea" ? throw new ProviderContractException("nonsense") : Near
        );

        Assert.Empty(found[0].Stores);
        Assert.Equal("near", Assert.Single(found[1].Stores).StoreId);
    }

    [Fact]
    public async Task RunAsync_EveryProviderIsSilent_IsWorthARetryAndTellsNothing()
    {
        await Assert.ThrowsAsync<ProviderUnavailableException>(() =>
            RunAsync(Search(), (_, _) => throw new ProviderUnavailableException("down"))
        );

        Assert.Empty(await Stores.ItemsAsync());
    }

    [Fact]
    public async Task RunAsync_NobodyOfThisFamily_IsWorthARetry() =>
        await Assert.ThrowsAsync<ProviderUnavailableException>(() =>
            RunAsync(Search(Samples.Leg() with { Family = "hotel" }), (_, _) => Near)
        );

    [Fact]
    public async Task RunAsync_BugInAProvidersClient_IsNotTakenForSilence() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunAsync(Search(), (_, _) => throw new InvalidOperationException("a bug"))
        );

    [Fact]
    public async Task RunAsync_NoStore_SaysSo()
    {
        await RunAsync(Search(), (_, _) => new SearchResponse([], [Refusal("far", RefusalCodes.TooFar)]));

        Assert.Equal("Nobody suitable found.", await ToldAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_NoOtherStore_IsNotToldASecondTime(bool elsewhere)
    {
        var search = elsewhere ? Search() with { Elsewhere = true } : Search(null, "near");

        await RunAsync(search, (_, _) => new SearchResponse([], []));

        Assert.Empty(await Stores.ItemsAsync());
    }

    [Fact]
    public async Task RunAsync_Repeated_IsToldOnce()
    {
        await RunAsync(Search(), (_, _) => Near);
        await RunAsync(Search(), (_, _) => Near);

        Assert.Single(await Stores.ItemsAsync());
    }

    private async Task<string> ToldAsync() =>
        Assert.IsType<ProgressItem>(Assert.Single(await Stores.ItemsAsync())).Text;

    private Task<IReadOnlyList<LegCandidates>> RunAsync(
        LegSearch search,
        Func<RegisteredProvider, SearchRequest, SearchResponse> answer
    ) =>
        new SearchStoresActivity(
            new FakeRegistry(["tea", "cake"], "down"),
            new FakeProviders { Search = answer },
            Stores.Conversations,
            Stores.Time,
            NullLogger<SearchStoresActivity>.Instance
        ).RunAsync(search, CancellationToken.None);
}
