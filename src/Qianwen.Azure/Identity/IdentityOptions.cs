using System.ComponentModel.DataAnnotations;

namespace Qianwen.Azure.Identity;

/// <summary>Whose tokens are accepted: those of one issuer, or of the development issuer, never of both.</summary>
public sealed class IdentityOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Identity";

    /// <summary>The issuer's address; its keys are found through its OpenID Connect metadata.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Where the issuer's metadata is, where that is not <c>/.well-known/openid-configuration</c> below <see cref="Authority"/>.</summary>
    public Uri? MetadataAddress { get; init; }

    /// <summary>
    /// The issuer's public keys as a JSON Web Key Set, where they cannot be fetched; then <see cref="Issuer"/> is needed.
    /// They change only with the settings.
    /// </summary>
    public string? SigningKeys { get; init; }

    /// <summary>The issuer named in tokens, where it is not the one in the metadata.</summary>
    public string? Issuer { get; init; }

    /// <summary>The audience that tokens are for.</summary>
    [Required]
    public string Audience { get; init; } = "qianwen";

    /// <summary>The claim that names the person.</summary>
    [Required]
    public string PersonClaim { get; init; } = "sub";

    /// <summary>
    /// The scope that a person has to have granted to the app that calls for them, in the token's <c>scp</c> (Entra ID) or
    /// <c>scope</c> claim (RFC 9068); empty where none is asked for. A token that an app has for itself holds no scope: with
    /// one asked for, no app passes as a person.
    /// </summary>
    public string Scope { get; init; } = "";

    /// <summary>The role, in the token's <c>roles</c> claim, of those who admit partners.</summary>
    [Required]
    public string OperatorRole { get; init; } = "Operator";

    /// <summary>Seconds by which the issuer's clock may differ from this one's.</summary>
    [Range(0, 300)]
    public int ClockSkewSeconds { get; init; } = 60;

    /// <summary>The development issuer of the local host.</summary>
    public DevelopmentIdentityOptions Development { get; init; } = new();

    /// <summary>Where the issuer's metadata is; null where there is none to fetch.</summary>
    internal string? Metadata =>
        MetadataAddress?.AbsoluteUri
        ?? (Authority is null ? null : $"{Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sources() != 1)
        {
            yield return new ValidationResult(
                $"Set exactly one of {Section}:{nameof(Authority)} (or {nameof(MetadataAddress)}), {Section}:{nameof(SigningKeys)} "
                    + $"and {DevelopmentIdentityOptions.Section}:Enabled; without one nobody can sign in.",
                [nameof(Authority)]
            );
        }

        foreach (
            var (name, address) in new[] { (nameof(Authority), Authority), (nameof(MetadataAddress), MetadataAddress) }
        )
        {
            if (address is not null and not { IsAbsoluteUri: true, Scheme: "https" })
            {
                yield return new ValidationResult($"{Section}:{name} must be https.", [name]);
            }
        }

        if (SigningKeys is not null && string.IsNullOrWhiteSpace(Issuer))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(SigningKeys)} needs {Section}:{nameof(Issuer)}.",
                [nameof(Issuer)]
            );
        }

        foreach (var problem in Development.Problems().Concat(SigningKeySet.Problems(SigningKeys)))
        {
            yield return new ValidationResult(problem, [nameof(Development)]);
        }
    }

    private int Sources() =>
        (Authority is not null || MetadataAddress is not null ? 1 : 0)
        + (SigningKeys is not null ? 1 : 0)
        + (Development.Enabled ? 1 : 0);
}
