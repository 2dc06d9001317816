using System.Security.Cryptography;
using Qianwen.Contracts.Api;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Identity;

/// <summary>People with tokens of a real issuer, over HTTP, as on Azure.</summary>
public sealed class IssuerTests : IAsyncLifetime, IDisposable
{
    private readonly VirtualTimeProvider _clock = new();
    private readonly TestIssuer _issuer;
    private ApiHost _api = null!;

    public IssuerTests() => _issuer = new TestIssuer(_clock);

    public async Task InitializeAsync() => _api = await ApiHost.StartAsync(_issuer.Settings);

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public async Task Token_OfTheIssuer_IsItsPerson()
    {
        var made = await SendAsync(HttpMethod.Post, "conversations", _issuer.Token("lin"));
        var id = made.Read<ConversationResponse>().Id;

        Assert.Equal(200, (await SendAsync(HttpMethod.Get, $"conversations/{id}", _issuer.Token("lin"))).Status);
    }

    [Fact]
    public async Task Token_OfAnotherPerson_SeesNothingOfTheirs()
    {
        var made = await SendAsync(HttpMethod.Post, "conversations", _issuer.Token("lin"));
        var id = made.Read<ConversationResponse>().Id;

        (await SendAsync(HttpMethod.Get, $"conversations/{id}", _issuer.Token("wang"))).AssertProblem(
            404,
            ProblemTypes.NotFound
        );
    }

    [Fact]
    public async Task Token_Expired_Is401() =>
        await RefusedAsync(
            _issuer.Token("lin", token => token.Expires = _clock.GetUtcNow().AddMinutes(-1).UtcDateTime),
            "expired"
        );

    [Fact]
    public async Task Token_ForAnotherAudience_Is401() =>
        await RefusedAsync(_issuer.Token("lin", token => token.Audience = "another-api"), "another audience");

    [Fact]
    public async Task Token_OfAnotherIssuer_Is401() =>
        await RefusedAsync(_issuer.Token("lin", token => token.Issuer = "https://evil.test"), "another issuer");

    [Fact]
    public async Task Token_Unsigned_Is401() => await RefusedAsync(_issuer.Unsigned("lin"), "not signed");

    [Fact]
    public async Task Token_SignedWithThePublicKeyAsASecret_Is401() =>
        await RefusedAsync(_issuer.SignedWithThePublicKey("lin"), "not signed");

    [Fact]
    public async Task Token_SignedWithAnotherKey_Is401()
    {
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await RefusedAsync(
            _issuer.Token("lin", token => token.SigningCredentials = TestIssuer.SignedWith(another)),
            "not signed"
        );
    }

    [Fact]
    public async Task Token_OfTheDevelopmentIssuer_Is401()
    {
        await using var local = await ApiHost.StartAsync();

        await RefusedAsync(local.TokenFor("lin"), "");
    }

    private Task<ApiReply> SendAsync(HttpMethod method, string path, string token) =>
        _api.SendAsync(
            method,
            path,
            person: null,
            change: request => request.Headers.Authorization = new("Bearer", token)
        );

    private async Task RefusedAsync(string token, string reason)
    {
        var reply = await SendAsync(HttpMethod.Get, "conversations", token);

        var problem = reply.AssertProblem(401, ProblemTypes.Unauthenticated);
        var detail = problem.GetProperty("detail").GetString();
        Assert.Contains(reason, detail, StringComparison.Ordinal);
        Assert.Contains("Get a new token", detail, StringComparison.Ordinal);
        Assert.Contains("invalid_token", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.DoesNotContain(token, reply.Body, StringComparison.Ordinal);
    }
}
