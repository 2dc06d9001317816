using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>A product of <c>verticals/products.json</c>; its id begins with the id of its brand.</summary>
/// <param name="Price">In fen.</param>
/// <param name="Stock">Pieces a day.</param>
public sealed record ProductData(
    string Id,
    string Category,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    long Price,
    IReadOnlyList<string> Colors,
    IReadOnlyList<string> Sizes,
    double Rating,
    IReadOnlyList<LocalizedText> Features,
    string? Material,
    int Stock
)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);

    /// <summary>Its brand's id.</summary>
    public string Brand => Id.Split('/')[0];
}
