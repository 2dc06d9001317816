using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Qianwen.Azure.Providers;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;

namespace Qianwen.Azure.Tests.Providers;

public sealed class ManifestRulesTests
{
    public static TheoryData<string, ProviderManifest> Spoiled =>
        new()
        {
            { "schemaVersion", Samples.Manifest with { SchemaVersion = "2.0" } },
            { "id 'Tea Shop'", Samples.Manifest with { Id = "Tea Shop" } },
            { "name and description", Samples.Manifest with { Name = new LocalizedText("", "Tea") } },
            { "capabilities must be", Samples.Manifest with { Capabilities = [] } },
            { "same id", Samples.Manifest with { Capabilities = [Samples.Capability, Samples.Capability] } },
            { "vocabulary 'http://evil.test/v'", Samples.Manifest with { Vocabulary = "http://evil.test/v" } },
            { "vocabulary 'https://tea.test/v'", Samples.Manifest with { Vocabulary = "https://tea.test/v" } },
            { "vocabulary '//evil.test/v'", Samples.Manifest with { Vocabulary = "//evil.test/v" } },
            { "vocabulary 'http://me@tea.test/v'", Samples.Manifest with { Vocabulary = "http://me@tea.test/v" } },
            { "family 'teleport'", With(Samples.Capability with { Family = "teleport" }) },
            { "JSON Schema", With(Samples.Capability with { Arguments = JsonElement.Parse("[]") }) },
            { "above zero", With(Samples.Capability with { Terms = new CapabilityTerms(PriceLockSeconds: 0) }) },
            { "no quote", With(Samples.Capability with { Endpoints = new CapabilityEndpoints("s", null, "o/{key}") }) },
            { "leaves", With(Samples.Capability with { Endpoints = new("http://x.test/", "q", "o/{key}") }) },
            { "{key}", With(Samples.Capability with { Endpoints = new("s", "q", "o") }) },
            { "no lookUp", With(Samples.Capability with { Kind = CapabilityKind.Payment, Endpoints = new() }) },
        };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task GetAsync_SpoiledManifest_SaysWhat(string problem, ProviderManifest manifest)
    {
        using var web = new FakeWeb();
        web.Serve(Samples.ManifestUrl, manifest);
        using var registry = new HttpProviderRegistry(
            new ProviderTransport(web, TimeProvider.System),
            new FakePartners(),
            Options.Create(new ProvidersOptions { Manifests = [new Uri(Samples.ManifestUrl)] }),
            TimeProvider.System,
            NullLogger<HttpProviderRegistry>.Instance
        );

        var provider = Assert.Single((await registry.GetAsync(default)).Providers);

        Assert.Null(provider.Manifest);
        Assert.Contains(problem, provider.Problem, StringComparison.Ordinal);
        Assert.Single(web.Requests);
    }

    private static ProviderManifest With(CapabilityManifest capability) =>
        Samples.Manifest with
        {
            Capabilities = [capability],
        };
}
