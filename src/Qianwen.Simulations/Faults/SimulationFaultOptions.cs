using System.ComponentModel.DataAnnotations;

namespace Qianwen.Simulations.Faults;

/// <summary>What goes wrong in the outside world, on purpose; section <c>Simulations:Faults</c>.</summary>
public sealed class SimulationFaultOptions : IValidatableObject
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Simulations:Faults";

    /// <summary>One of <see cref="FaultProfiles"/>.</summary>
    [Required]
    public string Profile { get; set; } = FaultProfiles.None;

    /// <summary>Where it strikes: one of <see cref="FaultTargets"/>.</summary>
    [Required]
    public string Target { get; set; } = FaultTargets.Any;

    /// <summary>How probable it is where it can strike: 0…1.</summary>
    [Range(0.0, 1.0)]
    public double Probability { get; set; } = 1;

    /// <summary>How often it strikes in all; 0 for always. Strikes are counted in a table, so a restart does not begin anew.</summary>
    [Range(0, int.MaxValue)]
    public int Times { get; set; } = 1;

    /// <summary>Seed of the probability.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How long a slow quote takes, in seconds.</summary>
    [Range(0.0, 600.0)]
    public double QuoteDelaySeconds { get; set; } = 8;

    /// <summary>How late a slow reply comes, in seconds.</summary>
    [Range(0.0, 3_600.0)]
    public double ReplyDelaySeconds { get; set; } = 20;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!FaultProfiles.All.Contains(Profile))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Profile)} is '{Profile}'; it must be one of {string.Join(", ", FaultProfiles.All)}.",
                [nameof(Profile)]
            );
        }

        if (!FaultTargets.All.Contains(Target))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Target)} is '{Target}'; it must be one of {string.Join(", ", FaultTargets.All)}.",
                [nameof(Target)]
            );
        }
    }
}
