using Qianwen.Contracts;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A well-known place goods can be brought to.</summary>
public sealed record Place(
    string Id,
    string City,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    GeoPoint Location
);
