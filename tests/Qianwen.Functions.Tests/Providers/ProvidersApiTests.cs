using Qianwen.Contracts.Api;
using Qianwen.Core.Providers;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Providers;

public sealed class ProvidersApiTests : ApiTestBase
{
    private static readonly RegisteredProvider Gone = new("gone", new("http://gone.test/m"), null, null, "No answer.");

    [Fact]
    public async Task List_Registered_ShowsProblemsToo()
    {
        Api.Shop.Others.Add(Gone);

        var providers = (await Api.GetAsync("providers")).Read<IReadOnlyList<ProviderResponse>>();

        Assert.Equal(["tea", "gone"], providers.Select(provider => provider.Id));
        Assert.Equal("No answer.", providers[1].Problem);
    }

    [Fact]
    public async Task Get_KnownAndUnknown_AreFoundAnd404()
    {
        Assert.Equal("tea", (await Api.GetAsync("providers/tea")).Read<ProviderResponse>().Manifest!.Id);
        (await Api.GetAsync("providers/none")).AssertProblem(404, ProblemTypes.NotFound);
    }

    [Fact]
    public async Task Health_AllReachable_IsOkForAnybody()
    {
        var health = (await Api.GetAsync("health", null)).Read<HealthResponse>();

        Assert.Equal(("ok", 1, 1), (health.Status, health.ProvidersReady, health.ProvidersRegistered));
        Assert.NotEmpty(health.Version);
    }

    [Fact]
    public async Task Health_OneGone_IsDegraded()
    {
        Api.Shop.Others.Add(Gone);

        var health = (await Api.GetAsync("health", null)).Read<HealthResponse>();

        Assert.Equal(("degraded", 1, 2), (health.Status, health.ProvidersReady, health.ProvidersRegistered));
    }
}
