using System.Net;
using System.Net.Http.Headers;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Catalogue;

public sealed class ProviderDocumentTests
{
    [Theory]
    [InlineData("flash-delivery", "food_delivery", CapabilityKind.Order)]
    [InlineData("demo-pay", "payment", CapabilityKind.Payment)]
    [InlineData("flash-riders", "courier", CapabilityKind.Delivery)]
    public async Task Manifest_OfEachProvider_NamesItsCapability(string provider, string family, CapabilityKind kind)
    {
        await using var world = await OutsideWorld.StartAsync();

        var manifest = await world.GetAsync<ProviderManifest>($"{provider}/manifest");

        Assert.Equal(provider, manifest!.Id);
        Assert.Equal(ContractVersion.Current, manifest.SchemaVersion);
        var capability = Assert.Single(manifest.Capabilities);
        Assert.Equal((family, kind), (capability.Family, capability.Kind));
        Assert.Contains("{key}", capability.Endpoints.LookUp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_OfTheMarketplace_AnnotatesEveryArgument()
    {
        await using var world = await OutsideWorld.StartAsync();

        var capability = (await world.GetAsync<ProviderManifest>("flash-delivery/manifest"))!.Capabilities[0];

        var arguments = capability.Arguments.GetProperty("properties").EnumerateObject().ToList();
        Assert.Equal(
            ["address", "arrive_by", "budget", "cuisine", "items", "merchant", "not_merchant", "note", "rank"],
            arguments.Select(argument => argument.Name).Order()
        );
        Assert.All(arguments, argument => Assert.True(argument.Value.TryGetProperty("x-entity", out _), argument.Name));
        Assert.Contains("外卖", capability.Triggers!);
        Assert.Contains("order", capability.Triggers!);
        Assert.Equal("accepted", capability.Terms.CancelUntil);
    }

    [Fact]
    public async Task Vocabulary_AskedAgainWithItsTag_IsNotSentAgain()
    {
        await using var world = await OutsideWorld.StartAsync();
        var path = new Uri("api/providers/flash-delivery/vocabulary", UriKind.Relative);

        using var first = await world.Http.GetAsync(path);
        var again = await AskAsync(world, path, first.Headers.ETag!);
        var other = await AskAsync(world, path, new EntityTagHeaderValue("\"other\""));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("application/json", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, again);
        Assert.Equal(HttpStatusCode.OK, other);
    }

    [Fact]
    public async Task Vocabulary_AsServed_HoldsEveryKindOfEntity()
    {
        await using var world = await OutsideWorld.StartAsync();

        var vocabulary = await world.GetAsync<Vocabulary>("flash-delivery/vocabulary");

        var kinds = vocabulary!
            .Entries.GroupBy(entry => entry.Kind)
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(Enum.GetValues<EntityKind>().Order(), kinds.Keys.Order());
        Assert.True(kinds[EntityKind.Place] >= 30);
        Assert.All(
            vocabulary.Entries.Where(entry => entry.Kind == EntityKind.Option),
            entry => Assert.StartsWith(entry.Group + "/", entry.Id, StringComparison.Ordinal)
        );
    }

    private static async Task<HttpStatusCode> AskAsync(OutsideWorld world, Uri path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await world.Http.SendAsync(request);
        return response.StatusCode;
    }
}
