using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Maps;

/// <summary>A kind of place of <c>verticals/poi-kinds.json</c>.</summary>
public sealed record PoiKind(string Id, string Zh, string En, IReadOnlyList<string> Aliases)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
