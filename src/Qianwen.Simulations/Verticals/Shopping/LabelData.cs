using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>A brand of <c>verticals/brands.json</c> or a kind of product of <c>verticals/product-categories.json</c>.</summary>
public sealed record LabelData(string Id, string Zh, string En, IReadOnlyList<string> Aliases)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
