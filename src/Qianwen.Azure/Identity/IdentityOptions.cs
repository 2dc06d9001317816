using System.ComponentModel.DataAnnotations;

namespace Qianwen.Azure.Identity;

/// <summary>Whose tokens are accepted: those of one issuer, or of the development issuer, never of both.</summary>
public sealed class IdentityOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Identity";

    /// <summary>The issuer's address; its keys are found through its OpenID Connect metadata.</summary>
    public Uri? Authority { get; init; }

    /// <summary>The issuer named in tokens, where it is not the one in the metadata.</summary>
    public string? Issuer { get; init; }

    /// <summary>The audience that tokens are for.</summary>
    [Required]
    public string Audience { get; init; } = "qianwen";

    /// <summary>The claim that names the person.</summary>
    [Required]
    public string PersonClaim { get; init; } = "sub";

    /// <summary>The development issuer of the local host.</summary>
    public DevelopmentIdentityOptions Development { get; init; } = new();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is null == !Development.Enabled)
        {
            yield return new ValidationResult(
                $"Set either {Section}:{nameof(Authority)} or {DevelopmentIdentityOptions.Section}:Enabled.",
                [nameof(Authority)]
            );
        }

        if (Authority is { Scheme: not "https" })
        {
            yield return new ValidationResult($"{Section}:{nameof(Authority)} must be https.", [nameof(Authority)]);
        }

        foreach (var problem in Development.Problems())
        {
            yield return new ValidationResult(problem, [nameof(Development)]);
        }
    }
}
