using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Providers;
using Qianwen.Functions.Quotes;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Quotes;

/// <summary>One store is asked for one price, and the person is told what it says.</summary>
public sealed class QuoteActivityTests : QuoteTestBase
{
    private static readonly StoreAsk Ask = new(
        Samples.TaskId,
        "c-1",
        "en",
        "t-1:1:leg-1:near",
        Samples.Leg(),
        "tea",
        FakeRegistry.Capability,
        Store("near")
    );

    [Fact]
    public async Task RunAsync_Offer_AsksForThisLegAndTellsThePrice()
    {
        QuoteRequest? asked = null;
        var offered = new QuoteResponse([Samples.Offer("near")], null);

        var answer = await RunAsync(
            Ask,
            request =>
            {
                asked = request;
                return offered;
            }
        );

        Assert.Same(offered, answer);
        Assert.Equal(("t-1:1:leg-1:near", "near", "en"), (asked!.Key, asked.StoreId, asked.Locale));
        Assert.Equal(Samples.Office, asked.DeliverTo);
        var told = Assert.IsType<ProgressItem>(Assert.Single(await Stores.ItemsAsync()));
        Assert.Equal(("quoted", "near: ¥640.00"), (told.Stage, told.Text));
    }

    [Fact]
    public async Task RunAsync_Refusal_IsToldAsOne()
    {
        await RunAsync(Ask, _ => new QuoteResponse([], Refusal("near", RefusalCodes.SoldOut)));

        var told = Assert.IsType<ProgressItem>(Assert.Single(await Stores.ItemsAsync()));
        Assert.Equal(("refused", "near: sold_out"), (told.Stage, told.Text));
    }

    [Fact]
    public async Task RunAsync_Repeated_IsToldOnce()
    {
        await RunAsync(Ask, _ => new QuoteResponse([Samples.Offer("near")], null));
        await RunAsync(Ask, _ => new QuoteResponse([Samples.Offer("near")], null));

        Assert.Single(await Stores.ItemsAsync());
    }

    [Theory]
    [InlineData("down")]
    [InlineData("never registered")]
    public async Task RunAsync_ProviderCannotBeReachedNow_IsWorthARetry(string provider) =>
        await Assert.ThrowsAsync<ProviderUnavailableException>(() =>
            RunAsync(Ask with { ProviderId = provider }, _ => throw new InvalidOperationException("asked all the same"))
        );

    [Fact]
    public async Task RunAsync_CapabilityIsGone_IsNotWorthARetry() =>
        await Assert.ThrowsAsync<ProviderContractException>(() =>
            RunAsync(Ask with { CapabilityId = "gone" }, _ => throw new InvalidOperationException("asked all the same"))
        );

    [Fact]
    public async Task RunAsync_NothingIsBrought_AsksWithoutAnAddress()
    {
        var args = Ask.Leg.Args.Where(pair => pair.Key != ArgumentNames.Address).ToDictionary();
        QuoteRequest? asked = null;

        await RunAsync(
            Ask with
            {
                Leg = Ask.Leg with { Args = args },
            },
            request =>
            {
                asked = request;
                return new QuoteResponse([Samples.Offer()], null);
            }
        );

        Assert.Null(asked!.DeliverTo);
    }

    [Fact]
    public async Task RunAsync_NonsenseAnswer_TellsThePersonNothing()
    {
        await Assert.ThrowsAsync<ProviderContractException>(() =>
            RunAsync(Ask, _ => throw new ProviderContractException("nonsense"))
        );

        Assert.Empty(await Stores.ItemsAsync());
    }

    private Task<QuoteResponse> RunAsync(StoreAsk ask, Func<QuoteRequest, QuoteResponse> quote) =>
        new QuoteActivity(
            new FakeRegistry(["other", "tea"], "down"),
            new FakeProviders { Quote = quote },
            Stores.Conversations,
            Stores.Time
        ).RunAsync(ask, CancellationToken.None);
}
