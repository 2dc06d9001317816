using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Qianwen.Azure.Identity;

namespace Qianwen.Azure.Tests.Identity;

public sealed class PersonTokensTests : IDisposable
{
    private readonly FakeIssuer _issuer = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 14, 2, 0, 0, TimeSpan.Zero));

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public async Task ReadAsync_TokenOfTheIssuer_IsItsPerson()
    {
        var signIn = await ReadAsync($"Bearer {_issuer.Issue(Token())}");

        var until = _time.GetUtcNow().AddHours(1) + TimeSpan.FromSeconds(60);
        Assert.Equal(new SignIn.Person(new PersonIdentity("lin", "林晓", SignedInUntil: until)), signIn);
    }

    [Fact]
    public async Task ReadAsync_SchemeInLowerCase_IsTheSame() =>
        Assert.IsType<SignIn.Person>(await ReadAsync($"bearer {_issuer.Issue(Token())}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task ReadAsync_Nothing_IsMissing(string? authorization) =>
        Assert.IsType<SignIn.Missing>(await ReadAsync(authorization));

    [Fact]
    public async Task ReadAsync_AMinuteAfterExpiry_IsExpired()
    {
        var token = Token();
        token.Expires = _time.GetUtcNow().AddMinutes(-1).UtcDateTime;

        await AssertRefusedAsync(_issuer.Issue(token), "expired");
    }

    [Fact]
    public async Task ReadAsync_WithinTheSkew_IsAccepted()
    {
        var token = Token();
        token.Expires = _time.GetUtcNow().AddSeconds(-59).UtcDateTime;

        Assert.IsType<SignIn.Person>(await ReadAsync($"Bearer {_issuer.Issue(token)}"));
    }

    [Fact]
    public async Task ReadAsync_NoSkewAllowed_IsExpiredAtOnce()
    {
        var token = Token();
        token.Expires = _time.GetUtcNow().UtcDateTime;
        var header = $"Bearer {_issuer.Issue(token)}";

        var strict = await ReadAsync(
            header,
            new IdentityOptions { Authority = new(FakeIssuer.Authority), ClockSkewSeconds = 0 }
        );

        Assert.IsType<SignIn.Refused>(strict);
        Assert.IsType<SignIn.Person>(await ReadAsync(header));
    }

    [Fact]
    public async Task ReadAsync_MetadataElsewhere_IsReadThere() =>
        Assert.IsType<SignIn.Person>(
            await ReadAsync(
                $"Bearer {_issuer.Issue(Token())}",
                new IdentityOptions
                {
                    MetadataAddress = new($"{FakeIssuer.Authority}/.well-known/openid-configuration"),
                }
            )
        );

    [Fact]
    public async Task ReadAsync_NotYetValid_IsRefused()
    {
        var token = Token();
        token.NotBefore = _time.GetUtcNow().AddMinutes(2).UtcDateTime;

        await AssertRefusedAsync(_issuer.Issue(token), "not valid yet");
    }

    [Fact]
    public async Task ReadAsync_NoExpiry_IsRefused()
    {
        var token = Token();
        token.Expires = null;

        await AssertRefusedAsync(_issuer.Issue(token), "");
    }

    [Fact]
    public async Task ReadAsync_AnotherAudience_IsRefused()
    {
        var token = Token();
        token.Audience = "somebody-else";

        await AssertRefusedAsync(_issuer.Issue(token), "audience");
    }

    [Fact]
    public async Task ReadAsync_AnotherIssuer_IsRefused()
    {
        var token = Token();
        token.Issuer = "https://evil.test";

        await AssertRefusedAsync(_issuer.Issue(token), "issuer");
    }

    [Fact]
    public async Task ReadAsync_SignedBySomebodyElse_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = Token();
        token.SigningCredentials = new SigningCredentials(
            new ECDsaSecurityKey(key) { KeyId = "k1" },
            SecurityAlgorithms.EcdsaSha256
        );

        await AssertRefusedAsync(_issuer.Issue(token), "not signed");
    }

    [Fact]
    public async Task ReadAsync_SymmetricSignature_IsRefused()
    {
        var token = Token();
        token.SigningCredentials = new SigningCredentials(
            new SymmetricSecurityKey(new byte[32]) { KeyId = "k1" },
            SecurityAlgorithms.HmacSha256
        );

        await AssertRefusedAsync(_issuer.Issue(token), "");
    }

    [Fact]
    public async Task ReadAsync_NoSignature_IsRefused()
    {
        var payload = _issuer.Issue(Token()).Split('.')[1];

        await AssertRefusedAsync($"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{payload}.", "");
    }

    [Fact]
    public async Task ReadAsync_ChangedPayload_IsRefused()
    {
        var parts = _issuer.Issue(Token()).Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("lin", "wang", StringComparison.Ordinal);

        await AssertRefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}", "");
    }

    [Fact]
    public async Task ReadAsync_NoPerson_IsRefused()
    {
        var token = Token();
        token.Claims = new Dictionary<string, object>();

        await AssertRefusedAsync(_issuer.Issue(token), "names no person");
    }

    [Fact]
    public async Task ReadAsync_AnotherPersonClaim_NamesThePerson()
    {
        var token = Token();
        token.Claims["oid"] = "object-7";

        var signIn = await ReadAsync($"Bearer {_issuer.Issue(token)}", "oid");

        Assert.Equal("object-7", Assert.IsType<SignIn.Person>(signIn).Identity.PersonId);
    }

    [Theory]
    [InlineData("scp", "orders.read access_as_user")]
    [InlineData("scope", "access_as_user")]
    public async Task ReadAsync_ScopeIsHeld_IsItsPerson(string claim, string scopes)
    {
        var token = Token();
        token.Claims[claim] = scopes;

        Assert.IsType<SignIn.Person>(await ReadAsync($"Bearer {_issuer.Issue(token)}", WithScope()));
    }

    [Fact]
    public async Task ReadAsync_ScopesAsAList_IsItsPerson()
    {
        var token = Token();
        token.Claims["scope"] = new[] { "openid", "access_as_user" };

        Assert.IsType<SignIn.Person>(await ReadAsync($"Bearer {_issuer.Issue(token)}", WithScope()));
    }

    [Theory]
    [InlineData("scp", "access_as_user_too")]
    [InlineData("roles", "access_as_user")]
    public async Task ReadAsync_ScopeIsNotHeld_IsRefused(string claim, string value)
    {
        var token = Token();
        token.Claims[claim] = value;

        var refused = Assert.IsType<SignIn.Refused>(await ReadAsync($"Bearer {_issuer.Issue(token)}", WithScope()));

        Assert.Contains("scope 'access_as_user'", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_KeysCannotBeHad_NobodyCanTell()
    {
        _issuer.IsDown = true;

        Assert.IsType<SignIn.Unavailable>(await ReadAsync($"Bearer {_issuer.Issue(Token())}"));
    }

    [Fact]
    public async Task ReadAsync_DevelopmentTokenAtARealIssuer_IsRefused()
    {
        var options = Options.Create(
            new IdentityOptions
            {
                Development = new DevelopmentIdentityOptions
                {
                    Enabled = true,
                    Key = Convert.ToBase64String(new byte[32]),
                },
            }
        );
        var (token, _) = new DevelopmentIssuer(options, _time).TryIssue("lin")!.Value;

        Assert.IsType<SignIn.Refused>(await ReadAsync($"Bearer {token}"));
    }

    private SecurityTokenDescriptor Token() =>
        new()
        {
            Issuer = FakeIssuer.Authority,
            Audience = "qianwen",
            NotBefore = _time.GetUtcNow().UtcDateTime,
            Expires = _time.GetUtcNow().AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = "lin", ["name"] = "林晓" },
        };

    private static IdentityOptions WithScope() =>
        new() { Authority = new Uri(FakeIssuer.Authority), Scope = "access_as_user" };

    private Task<SignIn> ReadAsync(string? authorization, string claim = "sub") =>
        ReadAsync(
            authorization,
            new IdentityOptions { Authority = new Uri(FakeIssuer.Authority), PersonClaim = claim }
        );

    private Task<SignIn> ReadAsync(string? authorization, IdentityOptions options) =>
        new PersonTokens(Options.Create(options), _time, _issuer, NullLogger<PersonTokens>.Instance).ReadAsync(
            authorization,
            CancellationToken.None
        );

    private async Task AssertRefusedAsync(string token, string reason) =>
        Assert.Contains(
            reason,
            Assert.IsType<SignIn.Refused>(await ReadAsync($"Bearer {token}")).Reason,
            StringComparison.Ordinal
        );
}
