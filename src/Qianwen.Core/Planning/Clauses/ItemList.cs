using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>What was found in the text of an order.</summary>
/// <param name="Items">The lines.</param>
/// <param name="Shops">All shops that were named, in order.</param>
/// <param name="LooseOptions">Options that belong to no line: a revision ("make it large").</param>
/// <param name="LooseNumber">An amount that belongs to no line ("make it 30").</param>
/// <param name="Leftovers">Words that were not understood.</param>
/// <param name="Parts">True where a part of something not named here is wished otherwise: "half of them hot".</param>
/// <param name="NotShops">Shops it must not come from.</param>
public sealed record ItemList(
    IReadOnlyList<ItemDraft> Items,
    IReadOnlyList<ShopMention> Shops,
    IReadOnlyList<OptionWish> LooseOptions,
    NumberMatch? LooseNumber,
    IReadOnlyList<string> Leftovers,
    bool Parts = false,
    IReadOnlyList<ShopMention>? NotShops = null
)
{
    /// <summary>Nothing.</summary>
    public static ItemList Empty { get; } = new([], [], [], null, []);

    /// <summary>True where nothing of an order was found.</summary>
    public bool IsEmpty =>
        Items.Count == 0
        && LooseOptions.Count == 0
        && LooseNumber is null
        && Shops.Count == 0
        && NotShops is not { Count: > 0 };
}
