using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Maps;

/// <summary>A place on the map.</summary>
/// <param name="Kinds">Ids of what it is, of <c>verticals/poi-kinds.json</c>.</param>
/// <param name="Rating">0…5; 0 where nobody rates it.</param>
/// <param name="Facts">What is known of it, one a line.</param>
public sealed record PoiData(
    string Id,
    IReadOnlyList<string> Kinds,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    string City,
    GeoPoint Location,
    double Rating,
    IReadOnlyList<LocalizedText> Facts
);
