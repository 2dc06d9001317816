namespace Qianwen.Simulations.Data;

/// <summary>A line of <c>cities.json</c>: a city and the box, in degrees, that everything in it lies in.</summary>
public sealed record CityData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    double South,
    double North,
    double West,
    double East
);
