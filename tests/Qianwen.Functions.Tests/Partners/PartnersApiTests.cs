using Qianwen.Contracts.Api;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Partners;

/// <summary>Partners over HTTP: admitted by the operator, known by their keys.</summary>
public sealed class PartnersApiTests : IAsyncLifetime
{
    private const string NewPartner = """{"origin":"https://buns.example"}""";
    private const string Manifest = """{"url":"https://buns.example/manifest"}""";
    private ApiHost _api = null!;

    public async Task InitializeAsync()
    {
        var settings = ApiHost.DefaultSettings;
        settings["Identity:Development:Operator"] = "lin";
        settings["Limits:PartnerBurst"] = "5";
        settings["Limits:PartnerPerMinute"] = "60";
        _api = await ApiHost.StartAsync(settings);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Key_OfTheOperator_LetsThePartnerRegister()
    {
        var key = await IssueAsync();

        var registered = await AsPartnerAsync(HttpMethod.Put, key, Manifest);

        Assert.Equal("https://buns.example/manifest", registered.Read<PartnerResponse>().ManifestUrl!.ToString());
        var read = (await AsPartnerAsync(HttpMethod.Get, key)).Read<PartnerResponse>();
        Assert.Equal("https://buns.example/manifest", read.ManifestUrl!.ToString());
        Assert.Null((await AsPartnerAsync(HttpMethod.Delete, key)).Read<PartnerResponse>().ManifestUrl);
    }

    [Fact]
    public async Task Key_AfterItWasIssued_IsNeverShownAgain()
    {
        var key = await IssueAsync();
        await AsPartnerAsync(HttpMethod.Put, key, Manifest);

        ApiReply[] replies =
        [
            await _api.GetAsync("partners/buns"),
            await AsPartnerAsync(HttpMethod.Get, key),
            await _api.SendAsync(HttpMethod.Delete, "partners/buns/keys/k1"),
        ];

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.All(replies, reply => Assert.DoesNotContain(key.Split('.')[3], reply.Body, StringComparison.Ordinal));
        Assert.All(replies, reply => Assert.DoesNotContain("hash", reply.Body, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Partner_WithoutAKey_Is401WithAChallenge(string method)
    {
        var reply = await AsPartnerAsync(new HttpMethod(method), null, Manifest);

        reply.AssertProblem(401, ProblemTypes.Unauthenticated);
        Assert.StartsWith("PartnerKey", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partner_WithAPersonsToken_Is401() =>
        (await _api.GetAsync("partner/manifest")).AssertProblem(401, ProblemTypes.Unauthenticated);

    [Fact]
    public async Task Person_WithAPartnersKey_Is401()
    {
        var key = await IssueAsync();

        var reply = await _api.SendAsync(
            HttpMethod.Get,
            "conversations",
            person: null,
            change: request => request.Headers.Add(ApiGate.PartnerKeyHeader, key)
        );

        reply.AssertProblem(401, ProblemTypes.Unauthenticated);
    }

    [Fact]
    public async Task Key_Revoked_Is401AtOnce()
    {
        var key = await IssueAsync();

        var partner = (await _api.SendAsync(HttpMethod.Delete, "partners/buns/keys/k1")).Read<PartnerResponse>();

        Assert.False(Assert.Single(partner.Keys).IsValid);
        var reply = await AsPartnerAsync(HttpMethod.Get, key);
        reply.AssertProblem(401, ProblemTypes.Unauthenticated);
        Assert.Contains("invalid_key", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_Rotated_BothWorkUntilTheOldOneEnds()
    {
        var old = await IssueAsync();
        var next = await IssueAsync("""{"previousValidHours":2}""");

        Assert.Equal(200, (await AsPartnerAsync(HttpMethod.Get, old)).Status);
        Assert.Equal(200, (await AsPartnerAsync(HttpMethod.Get, next)).Status);

        _api.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(401, (await AsPartnerAsync(HttpMethod.Get, old)).Status);
        Assert.Equal(200, (await AsPartnerAsync(HttpMethod.Get, next)).Status);
    }

    [Fact]
    public async Task Key_AThirdValidOne_Is409()
    {
        await IssueAsync();
        await IssueAsync();

        (await _api.PostAsync("partners/buns/keys", NewPartner)).AssertProblem(409, ProblemTypes.TooManyKeys);
    }

    [Theory]
    [InlineData("POST", "partners/buns/keys")]
    [InlineData("GET", "partners/buns")]
    [InlineData("DELETE", "partners/buns/keys/k1")]
    [InlineData("DELETE", "partners/buns/manifest")]
    public async Task Partners_AskedForByAnotherThanTheOperator_Is403OrElse401(string method, string path)
    {
        await IssueAsync();

        var person = await _api.SendAsync(new HttpMethod(method), path, NewPartner, "wang");
        var nobody = await _api.SendAsync(new HttpMethod(method), path, NewPartner, person: null);

        person.AssertProblem(403, ProblemTypes.Forbidden);
        nobody.AssertProblem(401, ProblemTypes.Unauthenticated);
    }

    [Theory]
    [InlineData("partners/buns/keys", "{}", "origin")]
    [InlineData("partners/Buns/keys", NewPartner, "lower-case")]
    [InlineData("partners/buns/keys", """{"origin":"http://buns.example"}""", "https")]
    [InlineData("partners/buns/keys", """{"origin":"https://buns.example/path"}""", "https")]
    [InlineData("partners/buns/keys", """{"origin":"https://a:b@buns.example"}""", "https")]
    [InlineData("partners/buns/keys", """{"origin":"https://buns.example","previousValidHours":721}""", "720")]
    public async Task Key_WishThatCannotBe_SaysWhy(string path, string body, string why)
    {
        var problem = (await _api.PostAsync(path, body)).AssertProblem(400, ProblemTypes.InvalidValue);

        Assert.Contains(why, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/manifest")]
    [InlineData("http://buns.example/manifest")]
    [InlineData("https://buns.example@evil.example/manifest")]
    [InlineData("http://169.254.169.254/metadata/identity")]
    public async Task Register_AnAddressElsewhere_IsRefused(string url)
    {
        var key = await IssueAsync();

        var reply = await AsPartnerAsync(HttpMethod.Put, key, $$"""{"url":"{{url}}"}""");

        reply.AssertProblem(400, ProblemTypes.InvalidValue);
        Assert.Null((await AsPartnerAsync(HttpMethod.Get, key)).Read<PartnerResponse>().ManifestUrl);
    }

    [Fact]
    public async Task Operator_TakesBackAManifest_TheKeyStaysValid()
    {
        var key = await IssueAsync();
        await AsPartnerAsync(HttpMethod.Put, key, Manifest);

        Assert.Equal(200, (await _api.SendAsync(HttpMethod.Delete, "partners/buns/manifest")).Status);

        Assert.Null((await AsPartnerAsync(HttpMethod.Get, key)).Read<PartnerResponse>().ManifestUrl);
    }

    [Fact]
    public async Task Partner_ABurstOverTheLimit_Is429ForHimAlone()
    {
        var key = await IssueAsync();
        var other = await IssueAsync("""{"origin":"https://noodles.example"}""", "noodles");
        var statuses = new List<int>();
        for (var request = 0; request < 6; request++)
        {
            statuses.Add((await AsPartnerAsync(HttpMethod.Get, key)).Status);
        }

        Assert.Equal([200, 200, 200, 200, 200, 429], statuses);
        Assert.Equal(200, (await AsPartnerAsync(HttpMethod.Get, other)).Status);
    }

    private async Task<string> IssueAsync(string body = NewPartner, string id = "buns") =>
        (await _api.PostAsync($"partners/{id}/keys", body)).Read<IssuedPartnerKeyResponse>().Key;

    private Task<ApiReply> AsPartnerAsync(HttpMethod method, string? key, string? json = null) =>
        _api.SendAsync(
            method,
            "partner/manifest",
            method == HttpMethod.Put ? json : null,
            person: null,
            change: request =>
            {
                if (key is not null)
                {
                    request.Headers.Add(ApiGate.PartnerKeyHeader, key);
                }
            }
        );
}
