namespace Qianwen.Simulations.Data;

/// <summary>An item of a chain's menu; a menu lists its most popular items first.</summary>
/// <param name="Price">In fen, with every default option.</param>
/// <param name="Tags">Ids of its categories.</param>
/// <param name="Options">Name of its option set, of the chain or of <c>options.json</c>; null where it has none.</param>
/// <param name="Stock">Units a store has on one day.</param>
public sealed record ItemData(
    string Id,
    string Zh,
    string En,
    long Price,
    IReadOnlyList<string> Tags,
    string? Options = null,
    IReadOnlyList<string>? Aliases = null,
    int Stock = 400
);
