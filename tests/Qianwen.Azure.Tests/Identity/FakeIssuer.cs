using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Qianwen.Azure.Tests.Identity;

/// <summary>An OpenID Connect issuer: metadata, keys and tokens.</summary>
internal sealed class FakeIssuer : IDocumentRetriever, IDisposable
{
    public const string Authority = "https://issuer.test/tenant";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public bool IsDown { get; set; }

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (IsDown)
        {
            throw new IOException("The issuer does not answer.");
        }

        var point = _key.ExportParameters(false).Q;
        return Task.FromResult(
            address switch
            {
                $"{Authority}/.well-known/openid-configuration" =>
                    $$"""{"issuer":"{{Authority}}","jwks_uri":"{{Authority}}/keys"}""",
                $"{Authority}/keys" => $$"""
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","kid":"k1",
                "x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}]}
                """,
                _ => throw new IOException($"There is nothing at {address}."),
            }
        );
    }

    public string Issue(SecurityTokenDescriptor token)
    {
        token.SigningCredentials ??= new SigningCredentials(
            new ECDsaSecurityKey(_key) { KeyId = "k1" },
            SecurityAlgorithms.EcdsaSha256
        );
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public void Dispose() => _key.Dispose();
}
