using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Qianwen.Azure.Providers;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Tests.Providers;

public sealed class HttpProviderClientTests : IDisposable
{
    private const string QuoteUrl = "http://tea.test/quote";
    private static readonly RegisteredProvider Tea = new("tea", new(Samples.ManifestUrl), Samples.Manifest, null);
    private readonly FakeWeb _web = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _web.Dispose();

    [Fact]
    public async Task SearchAsync_Answer_IsRead()
    {
        _web.Serve("http://tea.test/search", new SearchResponse([], []));

        var response = await Client().SearchAsync(Tea, Samples.Capability, new(Samples.Leg, null, "en"), default);

        Assert.Empty(response.Stores);
    }

    [Fact]
    public async Task QuoteAsync_OfferThatAddsUp_IsTaken()
    {
        _web.Serve(QuoteUrl, new QuoteResponse([Samples.Offer], null));

        Assert.Equal("o-1", Assert.Single((await QuoteAsync()).Offers).Id);
    }

    private static Offer Free =>
        Samples.Offer with
        {
            Lines = [Samples.Offer.Lines[0] with { UnitPrice = Money.Zero(), Total = Money.Zero() }],
            Coupons = [],
            Fees = [],
            Subtotal = Money.Zero(),
            Discount = Money.Zero(),
            Total = Money.Zero(),
        };

    public static TheoryData<string, Offer> Spoiled =>
        new()
        {
            { "add up", Samples.Offer with { Total = Money.Fen(2999) } },
            { "add up", Samples.Offer with { Discount = Money.Fen(0), Total = Money.Fen(3000) } },
            { "add up", Samples.Offer with { Total = new Money(3000, "USD") } },
            { "add up", Samples.Offer with { Lines = [Samples.Offer.Lines[0] with { UnitPrice = Money.Fen(1) }] } },
            { "costs nothing", Free },
            { "without a quantity", Samples.Offer with { Lines = [Samples.Offer.Lines[0] with { Quantity = 0 }] } },
            { "not tea/store-1", Samples.Offer with { StoreId = "store-2" } },
            { "not tea/store-1", Samples.Offer with { ProviderId = "other" } },
        };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task QuoteAsync_SpoiledOffer_BreaksTheContract(string problem, Offer offer)
    {
        _web.Serve(QuoteUrl, new QuoteResponse([offer], null));

        var failure = await Assert.ThrowsAsync<ProviderContractException>(QuoteAsync);

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuoteAsync_NeitherOfferNorRefusal_BreaksTheContract()
    {
        _web.Serve(QuoteUrl, new QuoteResponse([], null));

        await Assert.ThrowsAsync<ProviderContractException>(QuoteAsync);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task QuoteAsync_TransientStatus_IsUnavailable(HttpStatusCode status)
    {
        _web.ServeStatus(QuoteUrl, status);

        var failure = await Assert.ThrowsAsync<ProviderUnavailableException>(QuoteAsync);

        Assert.Contains($"{(int)status}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task QuoteAsync_OtherStatus_BreaksTheContract(HttpStatusCode status)
    {
        _web.ServeStatus(QuoteUrl, status);

        await Assert.ThrowsAsync<ProviderContractException>(QuoteAsync);
    }

    [Fact]
    public async Task QuoteAsync_NobodyAnswers_IsUnavailable() =>
        await Assert.ThrowsAsync<ProviderUnavailableException>(QuoteAsync);

    [Fact]
    public async Task QuoteAsync_TooSlow_IsUnavailable()
    {
        _web.ServeWith(QuoteUrl, _ => new TaskCompletionSource<HttpResponseMessage>().Task);
        var asking = QuoteAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<ProviderUnavailableException>(() => asking);

        Assert.Contains("10 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuoteAsync_CallerGivesUp_IsCancelled()
    {
        _web.ServeWith(QuoteUrl, _ => new TaskCompletionSource<HttpResponseMessage>().Task);
        using var caller = new CancellationTokenSource();
        var asking = Client().QuoteAsync(Tea, Samples.Capability, Request(), caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("""{"offers":7}""")]
    public async Task QuoteAsync_NotTheAgreedJson_BreaksTheContract(string text)
    {
        _web.ServeText(QuoteUrl, text);

        await Assert.ThrowsAsync<ProviderContractException>(QuoteAsync);
    }

    [Fact]
    public async Task FindOrderAsync_KnownKey_IsFoundUnderItsEscapedAddress()
    {
        _web.Serve("http://tea.test/orders/t-1%2Forder%3A1", new MerchantOrderRecord("t-1/order:1", null, "hash", []));

        var found = await Client().FindOrderAsync("tea", "t-1/order:1", default);

        Assert.Equal("t-1/order:1", found!.OrderKey);
    }

    [Fact]
    public async Task FindOrderAsync_404_IsNull()
    {
        _web.ServeStatus("http://tea.test/orders/k", HttpStatusCode.NotFound);

        Assert.Null(await Client().FindOrderAsync("tea", "k", default));
    }

    [Fact]
    public async Task FindOrderAsync_AnotherKeysRecord_BreaksTheContract()
    {
        _web.Serve("http://tea.test/orders/k", new MerchantOrderRecord("other", null, "hash", []));

        await Assert.ThrowsAsync<ProviderContractException>(() => Client().FindOrderAsync("tea", "k", default));
    }

    [Fact]
    public async Task FindOrderAsync_5xx_IsUnavailableAndNeverNotFound()
    {
        _web.ServeStatus("http://tea.test/orders/k", HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<ProviderUnavailableException>(() => Client().FindOrderAsync("tea", "k", default));
    }

    [Fact]
    public async Task FindPaymentAsync_NoPaymentProvider_IsUnavailableAndNeverNotFound() =>
        await Assert.ThrowsAsync<ProviderUnavailableException>(() => Client().FindPaymentAsync("k", default));

    private Task<QuoteResponse> QuoteAsync() => Client().QuoteAsync(Tea, Samples.Capability, Request(), default);

    private static QuoteRequest Request() => new("q-1", Samples.Leg, "store-1", new DeliveryAddress("x"), "en");

    private HttpProviderClient Client() =>
        new(
            new ProviderTransport(_web, _time),
            new FixedRegistry(new RegistrySnapshot("v", [Tea])),
            Options.Create(new ProvidersOptions())
        );

    private sealed class FixedRegistry(RegistrySnapshot snapshot) : IProviderRegistry
    {
        public ValueTask<RegistrySnapshot> GetAsync(CancellationToken cancellationToken) => new(snapshot);
    }
}
