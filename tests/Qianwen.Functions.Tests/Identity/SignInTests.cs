using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.People;
using Qianwen.Core.People;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Identity;

public sealed class SignInTests : ApiTestBase
{
    [Theory]
    [InlineData("GET", "conversations")]
    [InlineData("POST", "conversations")]
    [InlineData("GET", "conversations/c-1")]
    [InlineData("GET", "conversations/c-1/events")]
    [InlineData("POST", "conversations/c-1/messages")]
    [InlineData("GET", "tasks/t-1")]
    [InlineData("POST", "tasks/t-1/decision")]
    [InlineData("POST", "tasks/t-1/cancel")]
    [InlineData("POST", "plans")]
    [InlineData("GET", "providers")]
    [InlineData("GET", "providers/tea")]
    public async Task Any_NoToken_Is401WithAChallenge(string method, string path)
    {
        var reply = await Api.SendAsync(new HttpMethod(method), path, null, person: null);

        reply.AssertProblem(401, ProblemTypes.Unauthenticated);
        Assert.StartsWith("Bearer", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic bGluOg==")]
    [InlineData("Bearer")]
    public async Task Any_UnusableToken_SaysInvalidToken(string authorization)
    {
        var reply = await Api.SendAsync(
            HttpMethod.Get,
            "conversations",
            person: null,
            change: request => request.Headers.TryAddWithoutValidation("Authorization", authorization)
        );

        reply.AssertProblem(401, ProblemTypes.Unauthenticated);
        Assert.Contains("invalid_token", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_ExpiredToken_Is401()
    {
        var token = Api.TokenFor("lin");
        Api.Time.Advance(TimeSpan.FromHours(13));

        var reply = await Api.SendAsync(
            HttpMethod.Get,
            "conversations",
            person: null,
            change: request => request.Headers.Authorization = new("Bearer", token)
        );

        var problem = reply.AssertProblem(401, ProblemTypes.Unauthenticated);
        Assert.Contains("expired", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoPeople_WithTokens_AreThemselves()
    {
        var people = (await Api.GetAsync("dev/people", null)).Read<IReadOnlyList<PersonProfile>>();
        var reply = await Api.PostAsync("dev/tokens", """{"personId":"zoe"}""", person: null);
        var token = reply.Read<DevelopmentTokenResponse>();

        Assert.Equal(["lin", "wang", "chen", "zoe", "xu", "new"], people.Select(person => person.PersonId));
        Assert.Equal(Api.Time.GetUtcNow().AddHours(12), token.ExpiresAt);
        var profile = await Api.Service<IProfileStore>().GetAsync("zoe", CancellationToken.None);
        Assert.Equal("Zoe Miller", profile.Name);
    }

    [Fact]
    public async Task DevelopmentTokens_UnknownPerson_Is404() =>
        (await Api.PostAsync("dev/tokens", """{"personId":"nobody"}""", person: null)).AssertProblem(
            404,
            ProblemTypes.NotFound
        );

    [Fact]
    public async Task NoAuthorization_WithADefaultPerson_IsThatPerson()
    {
        var settings = ApiHost.DefaultSettings;
        settings["Identity:Development:DefaultPerson"] = "wang";
        await using var api = await ApiHost.StartAsync(settings);

        var id = (await api.PostAsync("conversations", null, person: null)).Read<ConversationResponse>().Id;

        Assert.Equal(200, (await api.GetAsync($"conversations/{id}", "wang")).Status);
        Assert.Equal(404, (await api.GetAsync($"conversations/{id}", "lin")).Status);
    }

    [Fact]
    public async Task Development_Off_HasNoIssuerAndNobodyIsSignedIn()
    {
        await using var api = await ApiHost.StartAsync(
            new Dictionary<string, string?>
            {
                ["Identity:Authority"] = "https://issuer.test/",
                ["Identity:Development:Key"] = ApiHost.DefaultSettings["Identity:Development:Key"],
                ["Identity:Development:DefaultPerson"] = "lin",
            }
        );

        (await api.GetAsync("dev/people", null)).AssertProblem(404, ProblemTypes.NotFound);
        (await api.PostAsync("dev/tokens", """{"personId":"lin"}""", null)).AssertProblem(404, ProblemTypes.NotFound);
        (await api.GetAsync("conversations", null)).AssertProblem(401, ProblemTypes.Unauthenticated);
    }
}
