using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Qianwen.Contracts.People;

namespace Qianwen.Azure.Identity;

/// <summary>Issues tokens to the demo people, where development is enabled.</summary>
public sealed class DevelopmentIssuer(IOptions<IdentityOptions> options, TimeProvider time)
{
    /// <summary>The issuer named in development tokens.</summary>
    public const string Issuer = "https://qianwen.dev/development";

    /// <summary>False where nobody is issued anything.</summary>
    public bool IsEnabled => options.Value.Development.Enabled;

    /// <summary>Who can have a token; nobody where development is off.</summary>
    public IReadOnlyList<PersonProfile> People => IsEnabled ? options.Value.Development.AllPeople : [];

    /// <summary>A token for a demo person and when it expires; null where there is no such person.</summary>
    public (string Token, DateTimeOffset ExpiresAt)? TryIssue(string personId)
    {
        if (People.FirstOrDefault(person => person.PersonId == personId) is not { } person)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var expiresAt = now.AddHours(options.Value.Development.TokenHours);
        var claims = new Dictionary<string, object>
        {
            [options.Value.PersonClaim] = person.PersonId,
            [JwtRegisteredClaimNames.Name] = person.Name,
        };
        if (person.PersonId == options.Value.Development.Operator)
        {
            claims[PersonTokens.RolesClaim] = options.Value.OperatorRole;
        }

        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(KeyOf(options.Value), SecurityAlgorithms.HmacSha256),
        };
        return (new JsonWebTokenHandler().CreateToken(descriptor), expiresAt);
    }

    /// <summary>The key that development tokens are signed with.</summary>
    internal static SymmetricSecurityKey KeyOf(IdentityOptions options) =>
        new(options.Development.KeyBytes) { KeyId = "development" };
}
