using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Qianwen.Functions.Tests.Identity;

/// <summary>An issuer whose public key is in the app's settings, as where there is no network to fetch it.</summary>
internal sealed class TestIssuer(TimeProvider time) : IDisposable
{
    public const string Name = "https://issuer.test/tenant";
    public const string Audience = "qianwen-api";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicKeys
    {
        get
        {
            var point = _key.ExportParameters(false).Q;
            return $$"""
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"k1",
                "x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}]}
                """;
        }
    }

    public Dictionary<string, string?> Settings =>
        new()
        {
            ["Identity:SigningKeys"] = PublicKeys,
            ["Identity:Issuer"] = Name,
            ["Identity:Audience"] = Audience,
        };

    /// <summary>A good token, after a change.</summary>
    public string Token(string person, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            NotBefore = time.GetUtcNow().UtcDateTime,
            Expires = time.GetUtcNow().AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = person },
            SigningCredentials = SignedWith(_key),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>A token without a signature, which says so.</summary>
    public string Unsigned(string person) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Token(person).Split('.')[1]}.";

    /// <summary>A token signed with the public key taken for a secret.</summary>
    public string SignedWithThePublicKey(string person) =>
        Token(
            person,
            token =>
                token.SigningCredentials = new SigningCredentials(
                    new SymmetricSecurityKey(Encoding.UTF8.GetBytes(PublicKeys)) { KeyId = "k1" },
                    SecurityAlgorithms.HmacSha256
                )
        );

    public static SigningCredentials SignedWith(ECDsa key) =>
        new(new ECDsaSecurityKey(key) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256);

    public void Dispose() => _key.Dispose();
}
