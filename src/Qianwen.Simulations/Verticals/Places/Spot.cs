using Qianwen.Contracts;
using Qianwen.Contracts.Planning;

namespace Qianwen.Simulations.Verticals.Places;

/// <summary>A place people name: a city, or something in it.</summary>
/// <param name="City">Id of its city; its own id for a city.</param>
/// <param name="RadiusMetres">How far around it things still count as being there.</param>
public sealed record Spot(
    string Id,
    SpotKind Kind,
    string City,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    GeoPoint Location,
    double RadiusMetres
)
{
    /// <summary>True for a city.</summary>
    public bool IsCity => Kind == SpotKind.City;

    /// <summary>This place as an offer names it.</summary>
    public EntityReference Reference(string provider) => new(Name.Zh, Id, Name.Zh, provider);

    /// <summary>True for a point that counts as being there.</summary>
    public bool Covers(GeoPoint point) => Location.DistanceTo(point) <= RadiusMetres;
}
