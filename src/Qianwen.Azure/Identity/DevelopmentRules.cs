using Microsoft.Extensions.Options;

namespace Qianwen.Azure.Identity;

/// <summary>Refuses the development issuer anywhere but in a host that says it is for development.</summary>
/// <param name="hosts">One where the host is for development, else none.</param>
public sealed class DevelopmentRules(IEnumerable<DevelopmentHost> hosts) : IValidateOptions<IdentityOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, IdentityOptions options) =>
        options.Development.Enabled && !hosts.Any()
            ? ValidateOptionsResult.Fail(
                $"{DevelopmentIdentityOptions.Section}:Enabled is for the local host only. "
                    + $"Name the issuer of people's tokens in {IdentityOptions.Section}:{nameof(IdentityOptions.Authority)}."
            )
            : ValidateOptionsResult.Success;
}
