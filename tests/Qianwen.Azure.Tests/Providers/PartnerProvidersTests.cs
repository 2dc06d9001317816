using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Qianwen.Azure.Providers;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Partners;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Tests.Providers;

/// <summary>Providers that a partner has registered, beside those of the configuration.</summary>
public sealed class PartnerProvidersTests : IDisposable
{
    private const string PartnerUrl = "http://partner.test/manifest";
    private readonly FakeWeb _web = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FakePartners _partners = new();
    private HttpProviderRegistry? _registry;

    public PartnerProvidersTests()
    {
        _web.Serve(Samples.ManifestUrl, Samples.Manifest);
        _web.Serve(Samples.VocabularyUrl, Samples.Vocabulary);
        _web.Serve(PartnerUrl, Manifest("buns"));
    }

    public void Dispose()
    {
        _registry?.Dispose();
        _web.Dispose();
    }

    [Fact]
    public async Task GetAsync_PartnerRegisters_IsThereWithinTheRefreshTime()
    {
        Assert.Equal(["tea"], await IdsAsync());

        _partners.Add(Partner("buns"));
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(["tea", "buns"], await IdsAsync());
    }

    [Fact]
    public async Task GetAsync_PartnerWithdraws_IsGoneWithinTheRefreshTime()
    {
        _partners.Add(Partner("buns"));
        Assert.Equal(["tea", "buns"], await IdsAsync());

        _partners.Add(Partner("buns") with { Manifest = null });
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(["tea"], await IdsAsync());
    }

    [Fact]
    public async Task GetAsync_PartnersCannotBeRead_ThoseThatAreKnownStay()
    {
        _partners.Add(Partner("buns"));
        await IdsAsync();

        _partners.IsDown = true;
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(["tea", "buns"], await IdsAsync());
    }

    [Fact]
    public async Task GetAsync_ManifestWithAnothersId_IsNotUsed()
    {
        _web.Serve(PartnerUrl, Manifest("tea"));
        _partners.Add(Partner("buns"));

        var second = (await Registry().GetAsync(default)).Providers[1];

        Assert.Null(second.Manifest);
        Assert.Contains("not the partner's own, 'buns'", second.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CapabilityKind.Payment)]
    [InlineData(CapabilityKind.Delivery)]
    public async Task GetAsync_ManifestThatWouldMoveMoneyOrGoods_IsNotUsed(CapabilityKind kind)
    {
        _web.Serve(PartnerUrl, Manifest("buns") with { Capabilities = [Samples.Capability with { Kind = kind }] });
        _partners.Add(Partner("buns"));

        var second = (await Registry().GetAsync(default)).Providers[1];

        Assert.Null(second.Manifest);
        Assert.Contains("registered by the operator only", second.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_PartnerWithTheIdOfAConfiguredOne_ComesSecond()
    {
        _web.Serve(PartnerUrl, Manifest("tea"));
        _partners.Add(Partner("tea"));

        var providers = (await Registry().GetAsync(default)).Providers;

        Assert.Equal(
            Samples.ManifestUrl,
            Assert.Single(providers, provider => provider.Id == "tea").ManifestUrl.ToString()
        );
        Assert.Contains("registered before it", providers[1].Problem, StringComparison.Ordinal);
    }

    private static Partner Partner(string id) => new(id, new Uri("http://partner.test"), [], new Uri(PartnerUrl));

    private static ProviderManifest Manifest(string id) => Samples.Manifest with { Id = id, Vocabulary = null };

    private async Task<IEnumerable<string>> IdsAsync() =>
        (await Registry().GetAsync(default)).Providers.Select(provider => provider.Id);

    private HttpProviderRegistry Registry() =>
        _registry ??= new HttpProviderRegistry(
            new ProviderTransport(_web, _time),
            _partners,
            Options.Create(new ProvidersOptions { Manifests = [new Uri(Samples.ManifestUrl)] }),
            _time,
            NullLogger<HttpProviderRegistry>.Instance
        );
}
