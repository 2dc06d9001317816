using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Qianwen.Azure.Providers;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Tests.Providers;

public sealed class HttpProviderRegistryTests : IDisposable
{
    private readonly FakeWeb _web = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FakePartners _partners = new();
    private readonly List<IDisposable> _registries = [];

    public HttpProviderRegistryTests()
    {
        _web.Serve(Samples.ManifestUrl, Samples.Manifest, "\"m1\"");
        _web.Serve(Samples.VocabularyUrl, Samples.Vocabulary, "\"v1\"");
    }

    public void Dispose()
    {
        _registries.ForEach(registry => registry.Dispose());
        _web.Dispose();
    }

    [Fact]
    public async Task GetAsync_SoundProvider_IsUsableWithItsNames()
    {
        var provider = Assert.Single((await Registry().GetAsync(default)).Providers);

        Assert.Null(provider.Problem);
        Assert.Equal("tea", provider.Id);
        Assert.Equal("chagee", Assert.Single(provider.Vocabulary!.Entries).Id);
    }

    [Fact]
    public async Task GetAsync_WithinTheRefreshTime_AsksNobody()
    {
        var registry = Registry();
        var first = await registry.GetAsync(default);
        _time.Advance(TimeSpan.FromSeconds(29));

        Assert.Same(first, await registry.GetAsync(default));
        Assert.Equal(2, _web.Requests.Count);
    }

    [Fact]
    public async Task GetAsync_NothingChanged_KeepsTheVersion()
    {
        var registry = Registry();
        var first = await registry.GetAsync(default);
        _time.Advance(TimeSpan.FromSeconds(30));

        var second = await registry.GetAsync(default);

        Assert.Equal(first.Version, second.Version);
        Assert.Equal(4, _web.Requests.Count);
        Assert.Same(first.Providers[0].Vocabulary, second.Providers[0].Vocabulary);
    }

    [Fact]
    public async Task GetAsync_VocabularyChanged_ChangesTheVersion()
    {
        var registry = Registry();
        var first = await registry.GetAsync(default);
        _web.Serve(Samples.VocabularyUrl, Samples.Vocabulary with { Entries = [] }, "\"v2\"");
        _time.Advance(TimeSpan.FromSeconds(30));

        var second = await registry.GetAsync(default);

        Assert.NotEqual(first.Version, second.Version);
        Assert.Empty(second.Providers[0].Vocabulary!.Entries);
    }

    [Fact]
    public async Task GetAsync_NobodyAnswers_NamesTheHostAndTheProblem()
    {
        var provider = Assert.Single((await Registry("http://gone.test/m").GetAsync(default)).Providers);

        Assert.Equal(("gone.test", (ProviderManifest?)null), (provider.Id, provider.Manifest));
        Assert.Contains("Nobody answers", provider.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_FailsAfterItWorked_KeepsTheLastGoodWithAProblem()
    {
        var registry = Registry();
        await registry.GetAsync(default);
        _web.ServeStatus(Samples.ManifestUrl, HttpStatusCode.ServiceUnavailable);
        _time.Advance(TimeSpan.FromSeconds(30));

        var provider = Assert.Single((await registry.GetAsync(default)).Providers);

        Assert.Equal("tea", provider.Manifest!.Id);
        Assert.Contains("503", provider.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_ProviderComesUpLate_IsFoundASecondLater()
    {
        _web.ServeStatus(Samples.ManifestUrl, HttpStatusCode.BadGateway);
        var registry = Registry();
        await registry.GetAsync(default);
        _web.Serve(Samples.ManifestUrl, Samples.Manifest);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null((await registry.GetAsync(default)).Providers[0].Problem);
    }

    [Fact]
    public async Task GetAsync_ProviderThatNeverAnswers_IsGivenUpInTime()
    {
        _web.ServeWith(Samples.ManifestUrl, _ => new TaskCompletionSource<HttpResponseMessage>().Task);
        var asking = Registry().GetAsync(default).AsTask();
        _time.Advance(TimeSpan.FromSeconds(5));

        var provider = Assert.Single((await asking).Providers);

        Assert.Contains("within 5 s", provider.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_WhileAnotherReads_GivesWhatIsKnown()
    {
        var registry = Registry();
        var known = await registry.GetAsync(default);
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _web.ServeWith(Samples.ManifestUrl, _ => answer.Task);
        _time.Advance(TimeSpan.FromSeconds(30));
        var reading = registry.GetAsync(default).AsTask();

        Assert.Same(known, await registry.GetAsync(default));

        answer.SetResult(new HttpResponseMessage(HttpStatusCode.NotModified));
        Assert.Equal(known.Version, (await reading).Version);
    }

    [Fact]
    public async Task GetAsync_SameIdTwice_TheFirstRegisteredHasIt()
    {
        _web.Serve("http://copy.test/manifest", Samples.Manifest with { Vocabulary = null });

        var snapshot = await Registry(Samples.ManifestUrl, "http://copy.test/manifest").GetAsync(default);

        Assert.Equal(["tea", "copy.test"], snapshot.Providers.Select(provider => provider.Id));
        Assert.Null(snapshot.Providers[1].Manifest);
        Assert.Contains("'tea'", snapshot.Providers[1].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("""{"id":"tea"}""")]
    public async Task GetAsync_NoManifest_IsAProblem(string text)
    {
        _web.ServeText(Samples.ManifestUrl, text);

        var provider = Assert.Single((await Registry().GetAsync(default)).Providers);

        Assert.Null(provider.Manifest);
        Assert.NotNull(provider.Problem);
    }

    [Fact]
    public async Task GetAsync_EndlessManifest_IsAProblem()
    {
        _web.ServeText(Samples.ManifestUrl, new string(' ', 600_000));

        var provider = Assert.Single((await Registry().GetAsync(default)).Providers);

        Assert.Contains("bytes", provider.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_ForeignVocabulary_KeepsTheManifestAndSaysSo()
    {
        _web.Serve(Samples.VocabularyUrl, Samples.Vocabulary with { ProviderId = "other" });

        var provider = Assert.Single((await Registry().GetAsync(default)).Providers);

        Assert.NotNull(provider.Manifest);
        Assert.Null(provider.Vocabulary);
        Assert.Contains("'other'", provider.Problem, StringComparison.Ordinal);
    }

    private HttpProviderRegistry Registry(params string[] urls)
    {
        var options = new ProvidersOptions
        {
            Manifests = [.. urls.DefaultIfEmpty(Samples.ManifestUrl).Select(url => new Uri(url))],
        };
        var registry = new HttpProviderRegistry(
            new ProviderTransport(_web, _time),
            _partners,
            Options.Create(options),
            _time,
            NullLogger<HttpProviderRegistry>.Instance
        );
        _registries.Add(registry);
        return registry;
    }
}
