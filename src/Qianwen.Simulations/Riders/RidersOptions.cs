using System.ComponentModel.DataAnnotations;

namespace Qianwen.Simulations.Riders;

/// <summary>Settings of the riders; section <c>Simulations:Riders</c>.</summary>
public sealed class RidersOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Simulations:Riders";

    /// <summary>Most units one rider carries.</summary>
    [Range(1, 1_000)]
    public int UnitsPerTrip { get; set; } = 20;

    /// <summary>How fast riders ride, in metres a second.</summary>
    [Range(0.5, 50.0)]
    public double MetresPerSecond { get; set; } = 5;

    /// <summary>How often a rider tells where he is, in seconds.</summary>
    [Range(5.0, 3_600.0)]
    public double PositionSeconds { get; set; } = 60;

    /// <summary>Seed of names and of where riders come from.</summary>
    public int Seed { get; set; } = 20_262;
}
