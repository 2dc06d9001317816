namespace Qianwen.Simulations.Verticals.Places;

/// <summary>A line of <c>verticals/cities.json</c>.</summary>
/// <param name="RadiusKm">How far from its centre a place still belongs to it.</param>
public sealed record TownData(
    string Id,
    string Zh,
    string En,
    double Latitude,
    double Longitude,
    int RadiusKm,
    IReadOnlyList<string> Aliases
);
