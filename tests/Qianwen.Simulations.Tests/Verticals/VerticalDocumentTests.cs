using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;
using Qianwen.Simulations.Verticals;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class VerticalDocumentTests
{
    private static readonly string[] ValueTypes =
    [
        "place",
        "name",
        "date",
        "time",
        "duration",
        "count",
        "price",
        "budget",
        "amount",
        "number",
        "choice",
        "choices",
        "text",
        "rank",
        "query",
    ];

    public static TheoryData<string> Providers() => [.. ProviderIds.Verticals];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Manifest_OfEachVertical_SaysWhatItCanDoInBothLanguages(string provider)
    {
        await using var world = await OutsideWorld.StartAsync();

        var manifest = await world.GetAsync<ProviderManifest>($"../services/{provider}/manifest");

        Assert.Equal(provider, manifest!.Id);
        Assert.Equal(ContractVersion.Current, manifest.SchemaVersion);
        var capability = Assert.Single(manifest.Capabilities);
        Assert.Equal(("search", "quotes", "orders/{key}"), Endpoints(capability));
        Assert.True(capability.Examples.Count(IsChinese) >= 4);
        Assert.True(capability.Examples.Count(example => !IsChinese(example)) >= 4);
        Assert.NotEmpty(capability.Triggers!);
        Assert.NotNull(capability.Terms.Refund?.En ?? (provider == ProviderIds.Atlas ? "free" : null));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Arguments_OfEachVertical_AreASchemaWithAValueTypeEach(string provider)
    {
        await using var world = await OutsideWorld.StartAsync();

        var capability = (await world.GetAsync<ProviderManifest>($"../services/{provider}/manifest"))!.Capabilities[0];

        var schema = capability.Arguments;
        Assert.Equal("object", schema.GetProperty("type").GetString());
        var properties = schema.GetProperty("properties").EnumerateObject().ToList();
        Assert.All(
            properties,
            property =>
            {
                Assert.Contains(property.Value.GetProperty("x-entity").GetString(), ValueTypes);
                Assert.Contains(property.Value.GetProperty("type").GetString(), new[] { "object", "array", "string" });
                Assert.NotEmpty(property.Value.GetProperty("description").GetString()!);
            }
        );
        var names = properties.Select(property => property.Name).ToHashSet();
        Assert.All(Required(schema).Concat(Needed(capability)), name => Assert.Contains(name, names));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Vocabulary_OfEachVertical_NamesEachThingOnceAndIsNotSentTwice(string provider)
    {
        await using var world = await OutsideWorld.StartAsync();
        var path = new Uri($"api/services/{provider}/vocabulary", UriKind.Relative);

        var vocabulary = await world.GetAsync<Vocabulary>($"../services/{provider}/vocabulary");
        using var first = await world.Http.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var second = await world.Http.SendAsync(again);

        Assert.Equal(provider, vocabulary!.ProviderId);
        Assert.True(vocabulary.Entries.Count >= 10);
        Assert.Equal(vocabulary.Entries.Count, vocabulary.Entries.DistinctBy(entry => (entry.Kind, entry.Id)).Count());
        Assert.All(vocabulary.Entries, entry => Assert.True(entry.Name.Zh.Length > 0 && entry.Name.En.Length > 0));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Request_OfAProviderThatIsNone_IsNotFound()
    {
        await using var world = await OutsideWorld.StartAsync();

        using var response = await world.Http.GetAsync(new Uri("api/services/nobody/manifest", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(
        "{\"leg\":{\"id\":\"1\",\"family\":\"hotel\",\"op\":\"book\",\"args\":{\"nights\":{\"words\":\"0\",\"value\":0}},\"missing\":[],\"dependsOn\":[]},\"deliverTo\":null,\"locale\":\"en\"}"
    )]
    [InlineData(
        "{\"leg\":{\"id\":\"1\",\"family\":\"hotel\",\"op\":\"book\",\"args\":{\"check_in\":\"soon\"},\"missing\":[],\"dependsOn\":[]},\"deliverTo\":null,\"locale\":\"en\"}"
    )]
    [InlineData("nonsense")]
    public async Task Search_WithAnArgumentOfAnotherShape_IsABadRequest(string body)
    {
        await using var world = await OutsideWorld.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await world.Http.PostAsync(
            new Uri("api/services/stays/search", UriKind.Relative),
            content
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    /// <summary>Whatever is asked, every vertical answers with shops or with a reason; nothing throws.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Search_WithNothingSaid_AnswersWithShopsOrAReason(string provider)
    {
        await using var world = new World();
        var vertical = world.Get<VerticalRegister>().Find(provider)!;

        foreach (
            var op in new[]
            {
                "search",
                "book",
                "order",
                "route",
                "traffic",
                "pay",
                "transfer",
                "request",
                "balance",
                "info",
            }
        )
        {
            var answer = vertical.Search(new Ask(Wanted.Leg("any", op), null, World.Noon));
            Assert.True(answer.Stores.Count + answer.Refusals.Count > 0, op);
        }
    }

    private static (string?, string?, string?) Endpoints(CapabilityManifest capability) =>
        (capability.Endpoints.Search, capability.Endpoints.Quote, capability.Endpoints.LookUp);

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!)
            : [];

    private static IEnumerable<string> Needed(CapabilityManifest capability) =>
        capability.Operations!.SelectMany(operation => operation.Required ?? []);

    private static bool IsChinese(string text) => text.Any(letter => letter is >= '\u4E00' and <= '\u9FFF');
}
