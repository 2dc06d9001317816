using Qianwen.Contracts;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A city and the box that everything in it lies in.</summary>
public sealed record City(
    string Id,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    GeoPoint SouthWest,
    GeoPoint NorthEast
)
{
    /// <summary>Whether a point lies in the city.</summary>
    public bool Contains(GeoPoint point) =>
        point.Latitude >= SouthWest.Latitude
        && point.Latitude <= NorthEast.Latitude
        && point.Longitude >= SouthWest.Longitude
        && point.Longitude <= NorthEast.Longitude;
}
