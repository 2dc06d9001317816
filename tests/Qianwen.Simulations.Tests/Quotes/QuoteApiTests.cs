using System.Net;
using System.Text;
using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Quotes;

public sealed class QuoteApiTests
{
    private static readonly Leg GoodLeg = Wish.Leg(Wish.Item("伯牙绝弦", 2));

    [Theory]
    [InlineData("quotes", "not json")]
    [InlineData("quotes", "{}")]
    [InlineData("quotes", "")]
    [InlineData("search", "[1]")]
    [InlineData("search", "{\"locale\":\"en\"}")]
    public async Task Post_ABodyThatCannotBeRead_IsABadRequest(string endpoint, string body)
    {
        await using var world = await OutsideWorld.StartAsync();

        var (status, problem) = await PostAsync(world, endpoint, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.EndsWith("/invalid-request", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Post_ALegThatOrdersNothing_IsABadRequest()
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await QuoteAsync(world, Wish.Leg(), "chagee-xixi"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await QuoteAsync(world, Wish.Leg(Wish.Item("伯牙绝弦", 0)), "chagee-xixi")
        );
    }

    [Fact]
    public async Task Post_AStoreNobodyKnows_IsNotFound()
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await QuoteAsync(world, GoodLeg, "nobody"));
    }

    [Fact]
    public async Task Post_AGoodLeg_IsOffered()
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await QuoteAsync(world, GoodLeg, "chagee-xixi"));
    }

    [Fact]
    public async Task Search_OverHttp_FindsTheBranches()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.PostAsync<SearchResponse>(
            "flash-delivery/search",
            new SearchRequest(GoodLeg.From("chagee"), Wish.Xixi, "en")
        );

        Assert.Equal(["chagee-xixi", "chagee-efc"], found.Stores.Select(store => store.StoreId));
    }

    private static async Task<HttpStatusCode> QuoteAsync(OutsideWorld world, Leg leg, string store) =>
        (
            await PostAsync(
                world,
                "quotes",
                QianwenJson.Serialize(new QuoteRequest("q-1", leg, store, Wish.Xixi, "en"))
            )
        ).Status;

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        OutsideWorld world,
        string endpoint,
        string body
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await world.Http.PostAsync(
            new Uri($"api/providers/flash-delivery/{endpoint}", UriKind.Relative),
            content
        );
        return (
            response.StatusCode,
            JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync())
        );
    }
}
