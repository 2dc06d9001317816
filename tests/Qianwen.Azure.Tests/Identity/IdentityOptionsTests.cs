using System.ComponentModel.DataAnnotations;
using Qianwen.Azure.Identity;

namespace Qianwen.Azure.Tests.Identity;

public sealed class IdentityOptionsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    public static TheoryData<string, IdentityOptions> Wrong =>
        new()
        {
            { "Set either Identity:Authority or Identity:Development:Enabled.", new IdentityOptions() },
            {
                "Set either Identity:Authority or Identity:Development:Enabled.",
                new IdentityOptions { Authority = new("https://issuer.test"), Development = Development(Key) }
            },
            {
                "Identity:Authority must be https.",
                new IdentityOptions { Authority = new("http://issuer.test") }
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
        Assert.Empty(Validate(new IdentityOptions { Development = Development(Key, "lin") }));
    }

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
