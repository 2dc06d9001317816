namespace Qianwen.Simulations.Verticals.Places;

/// <summary>A line of <c>verticals/places.json</c>; its id begins with the id of its city.</summary>
/// <param name="Kind"><c>station</c>, <c>airport</c>, <c>area</c>, <c>landmark</c> or <c>hospital</c>.</param>
public sealed record SpotData(
    string Id,
    string Kind,
    string Zh,
    string En,
    double Latitude,
    double Longitude,
    IReadOnlyList<string> Aliases
);
