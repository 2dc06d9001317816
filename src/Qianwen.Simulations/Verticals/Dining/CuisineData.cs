using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Dining;

/// <summary>A kind of cooking of <c>verticals/cuisines.json</c>.</summary>
public sealed record CuisineData(string Id, string Zh, string En, IReadOnlyList<string> Aliases)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
