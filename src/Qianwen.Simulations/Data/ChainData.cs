namespace Qianwen.Simulations.Data;

/// <summary>A file of <c>chains/</c>: a chain with the menu that all its stores share.</summary>
/// <param name="Packing">Packing fee per unit, in fen.</param>
/// <param name="Options">Option sets of this chain, each group in <see cref="OptionNotation"/>.</param>
public sealed record ChainData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    long Packing,
    DeliveryData Delivery,
    IReadOnlyList<ItemData> Items,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Options = null
);
