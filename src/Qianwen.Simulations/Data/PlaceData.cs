namespace Qianwen.Simulations.Data;

/// <summary>A line of <c>places.json</c>; its id begins with the id of its city.</summary>
public sealed record PlaceData(
    string Id,
    string Zh,
    string En,
    double Latitude,
    double Longitude,
    IReadOnlyList<string> Aliases
);
