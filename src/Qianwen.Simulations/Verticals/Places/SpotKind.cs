namespace Qianwen.Simulations.Verticals.Places;

/// <summary>What a place is.</summary>
public enum SpotKind
{
    City,
    Station,
    Airport,

    /// <summary>A part of a city.</summary>
    Area,

    /// <summary>A sight, a campus, a mall.</summary>
    Landmark,
    Hospital,
}
