using System.Text;
using System.Text.Json.Nodes;
using Qianwen.Cli.Composition;
using Qianwen.Functions.Http;

namespace Qianwen.EndToEnd;

/// <summary>A partner who registers by himself is understood and can be bought from, with no setting and no release.</summary>
public sealed class PartnerTests
{
    [Fact]
    public async Task Partner_WhoRegistersHisShop_IsOneOfTheProviders()
    {
        await using var world = await WithoutTheMallAsync();
        using var lin = await world.RawAsync("lin");
        Assert.DoesNotContain("mall", await ProvidersAsync(lin));

        var issued = await lin.PostAsync("partners/mall/keys", """{"origin":"http://localhost:7072"}""");
        var key = issued.Json["key"]!.GetValue<string>();
        Assert.Equal(200, await RegisterAsync(world, key, "http://localhost:7072/api/services/mall/manifest"));
        await world.PassAsync(TimeSpan.FromSeconds(31));

        Assert.Contains("mall", await ProvidersAsync(lin));
        Assert.Null((await lin.GetAsync("partners/mall")).Json["problem"]);
    }

    [Fact]
    public async Task Partner_WhoRegistersAnothersManifest_IsTheOnlyOneWithAProblem()
    {
        await using var world = await World.StartAsync();
        using var lin = await world.RawAsync("lin");
        var before = await ProvidersAsync(lin);

        var issued = await lin.PostAsync("partners/buns/keys", """{"origin":"http://localhost:7072"}""");
        var key = issued.Json["key"]!.GetValue<string>();
        await RegisterAsync(world, key, "http://localhost:7072/api/providers/demo-pay/manifest?mine");
        await world.PassAsync(TimeSpan.FromSeconds(31));

        Assert.Equal(before, await ProvidersAsync(lin));
        var problem = (await lin.GetAsync("partners/buns")).Json["problem"]!.GetValue<string>();
        Assert.Contains("not the partner's own", problem, StringComparison.Ordinal);
    }

    private static Task<World> WithoutTheMallAsync() =>
        World.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Providers:Manifests:3"] = "http://localhost:7072/api/providers/flash-delivery/manifest",
            }
        );

    /// <summary>The providers that can be used.</summary>
    private static async Task<IReadOnlyList<string>> ProvidersAsync(RawClient client) =>
        [
            .. (await client.GetAsync("providers"))
                .Json.AsArray()
                .Where(provider => provider!["problem"] is null)
                .Select(provider => provider!["id"]!.GetValue<string>()),
        ];

    private static async Task<int> RegisterAsync(World world, string key, string url)
    {
        using var http = world.Host.CreateClient(AssistantComposition.Assistant);
        using var request = new HttpRequestMessage(HttpMethod.Put, "api/partner/manifest")
        {
            Content = new StringContent(
                new JsonObject { ["url"] = url }.ToJsonString(),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add(ApiGate.PartnerKeyHeader, key);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
