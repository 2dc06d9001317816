using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Qianwen.Azure.Identity;

/// <summary>Reads bearer tokens (JWT): signature, issuer, audience and lifetime are checked on every request.</summary>
public sealed partial class PersonTokens
{
    /// <summary>The claim that holds a person's roles.</summary>
    internal const string RolesClaim = "roles";
    private const int LongestToken = 16 * 1024;
    private const int LongestPersonId = 128;
    private static readonly string[] AsymmetricAlgorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256,
    ];
    private readonly IdentityOptions _options;
    private readonly TimeProvider _time;
    private readonly TimeSpan _skew;
    private readonly ILogger _log;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;

    /// <summary>Creates the reader; the issuer's metadata is fetched when the first token comes.</summary>
    /// <param name="metadata">Reads OpenID Connect metadata.</param>
    public PersonTokens(
        IOptions<IdentityOptions> options,
        TimeProvider time,
        IDocumentRetriever metadata,
        ILogger<PersonTokens> log
    )
    {
        _log = log;
        (_options, _time) = (options.Value, time);
        _skew = TimeSpan.FromSeconds(_options.ClockSkewSeconds);
        _rules = _options.Development.Enabled ? DevelopmentRules() : IssuerRules(metadata);
        _rules.ValidAudience = _options.Audience;
        _rules.RequireSignedTokens = true;
        _rules.RequireExpirationTime = true;
        _rules.LifetimeValidator = (from, to, _, _) => IsCurrent(from, to);
    }

    /// <summary>Who the <c>Authorization</c> header stands for.</summary>
    /// <param name="authorization">The header's value; null or empty where there is none.</param>
    public async Task<SignIn> ReadAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return DefaultPerson() is { } person ? new SignIn.Person(person) : new SignIn.Missing();
        }

        if (
            !AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 and <= LongestToken } token
        )
        {
            return new SignIn.Refused("The Authorization header is not 'Bearer' with one token.");
        }

        if (!await HasKeysAsync(cancellationToken))
        {
            return new SignIn.Unavailable();
        }

        var result = await _handler.ValidateTokenAsync(token, _rules).WaitAsync(cancellationToken);
        return result.IsValid ? Accept(result) : new SignIn.Refused(Explain(result.Exception));
    }

    /// <summary>Without this look a handler that cannot get the keys would call every token invalid.</summary>
    private async Task<bool> HasKeysAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _rules.ConfigurationManager is null
                || await _rules.ConfigurationManager.GetBaseConfigurationAsync(cancellationToken) is not null;
        }
        catch (InvalidOperationException unreachable)
        {
            LogNoKeys(_log, unreachable, _options.Metadata);
            return false;
        }
    }

    private SignIn Accept(TokenValidationResult result)
    {
        if (!HasScope(result.ClaimsIdentity))
        {
            return new SignIn.Refused($"The token does not hold the scope '{_options.Scope}'.");
        }

        return
            result.Claims.TryGetValue(_options.PersonClaim, out var subject)
            && subject is string { Length: > 0 and <= LongestPersonId } personId
            ? new SignIn.Person(
                new PersonIdentity(
                    personId,
                    result.ClaimsIdentity.FindFirst("name")?.Value,
                    result.ClaimsIdentity.HasClaim(RolesClaim, _options.OperatorRole),
                    new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero) + _skew
                )
            )
            : new SignIn.Refused($"The token names no person (claim '{_options.PersonClaim}').");
    }

    private bool HasScope(ClaimsIdentity claims) =>
        _options.Scope.Length == 0
        || claims
            .FindAll(claim => claim.Type is "scp" or "scope")
            .SelectMany(claim => claim.Value.Split(' '))
            .Contains(_options.Scope, StringComparer.Ordinal);

    private static string Explain(Exception failure) =>
        failure switch
        {
            SecurityTokenInvalidLifetimeException => "The token has expired or is not valid yet.",
            SecurityTokenInvalidAudienceException => "The token is for another audience.",
            SecurityTokenInvalidIssuerException => "The token is of another issuer.",
            _ => "The token is not valid: it is malformed, or not signed by the issuer.",
        };

    private PersonIdentity? DefaultPerson()
    {
        var development = _options.Development;
        return development is { Enabled: true, DefaultPerson: { } id }
            ? new PersonIdentity(
                id,
                development.AllPeople.First(person => person.PersonId == id).Name,
                id == development.Operator
            )
            : null;
    }

    private TokenValidationParameters DevelopmentRules() =>
        new()
        {
            ValidIssuer = DevelopmentIssuer.Issuer,
            IssuerSigningKey = DevelopmentIssuer.KeyOf(_options),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        };

    private TokenValidationParameters IssuerRules(IDocumentRetriever metadata)
    {
        var rules = new TokenValidationParameters
        {
            ValidIssuer = _options.Issuer,
            ValidAlgorithms = AsymmetricAlgorithms,
        };
        if (_options.SigningKeys is { } keys)
        {
            rules.IssuerSigningKeys = SigningKeySet.Read(keys);
        }
        else
        {
            rules.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                _options.Metadata,
                new OpenIdConnectConfigurationRetriever(),
                metadata
            );
        }

        return rules;
    }

    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + _skew && (notBefore is not { } start || now >= start - _skew);
    }

    [LoggerMessage(102, LogLevel.Warning, "The keys named by {Metadata} cannot be had")]
    private static partial void LogNoKeys(ILogger logger, Exception failure, string? metadata);
}
