using System.ComponentModel.DataAnnotations;
using Qianwen.Azure.Identity;

namespace Qianwen.Azure.Tests.Identity;

public sealed class IdentityOptionsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private const string OneSource =
        "Set exactly one of Identity:Authority (or MetadataAddress), Identity:SigningKeys and Identity:Development:Enabled; "
        + "without one nobody can sign in.";
    private const string PublicKey =
        """{"keys":[{"kty":"EC","crv":"P-256","kid":"k","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}""";

    public static TheoryData<string, IdentityOptions> Wrong =>
        new()
        {
            { OneSource, new IdentityOptions() },
            {
                OneSource,
                new IdentityOptions { Authority = new("https://issuer.test"), Development = Development(Key) }
            },
            {
                "Identity:Authority must be https.",
                new IdentityOptions { Authority = new("http://issuer.test") }
            },
            {
                "Identity:MetadataAddress must be https.",
                new IdentityOptions { MetadataAddress = new("http://issuer.test/metadata") }
            },
            {
                OneSource,
                new IdentityOptions { Authority = new("https://issuer.test"), SigningKeys = PublicKey }
            },
            {
                "Identity:SigningKeys needs Identity:Issuer.",
                new IdentityOptions { SigningKeys = PublicKey }
            },
            { "Identity:SigningKeys is not a JSON Web Key Set.", Keys("what") },
            { "Identity:SigningKeys holds no key.", Keys("""{"keys":[]}""") },
            {
                "Identity:SigningKeys must hold public keys only; 's' is a secret.",
                Keys("""{"keys":[{"kty":"oct","kid":"s","k":"AAAA"}]}""")
            },
            {
                "Identity:SigningKeys must hold public keys only; 'k' is a secret.",
                Keys(PublicKey.Replace("\"kid\"", "\"d\":\"AAAA\",\"kid\"", StringComparison.Ordinal))
            },
            {
                "Identity:SigningKeys must hold RSA keys of 2048 bits at least; 'r' has 1024.",
                Keys($$"""{"keys":[{"kty":"RSA","kid":"r","e":"AQAB","n":"{{new string('a', 170)}}A"}]}""")
            },
            {
                "The field ClockSkewSeconds must be between 0 and 300.",
                new IdentityOptions { Authority = new("https://issuer.test"), ClockSkewSeconds = 301 }
            },
            {
                "Identity:Development:Key must be at least 32 random bytes in base64.",
                new IdentityOptions { Development = Development(Convert.ToBase64String(new byte[31])) }
            },
            {
                "Identity:Development:Key must be at least 32 random bytes in base64.",
                new IdentityOptions { Development = Development("not base64!") }
            },
            {
                "Identity:Development:DefaultPerson 'nobody' is not one of the demo people.",
                new IdentityOptions { Development = Development(Key, "nobody") }
            },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_WrongSettings_SaysWhatToSet(string problem, IdentityOptions options) =>
        Assert.Contains(problem, Validate(options));

    [Fact]
    public void Validate_OneIssuer_IsFine()
    {
        Assert.Empty(Validate(new IdentityOptions { Authority = new("https://issuer.test") }));
        Assert.Empty(Validate(new IdentityOptions { MetadataAddress = new("https://issuer.test/metadata") }));
        Assert.Empty(Validate(Keys(PublicKey)));
        Assert.Empty(Validate(new IdentityOptions { Development = Development(Key, "lin") }));
    }

    private static IdentityOptions Keys(string keys) => new() { SigningKeys = keys, Issuer = "https://issuer.test" };

    private static DevelopmentIdentityOptions Development(string key, string? person = null) =>
        new()
        {
            Enabled = true,
            Key = key,
            DefaultPerson = person,
        };

    private static IEnumerable<string?> Validate(IdentityOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage);
    }
}
