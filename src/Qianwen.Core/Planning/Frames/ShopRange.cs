using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Which kinds of things a shop sells, as far as its vocabulary tells.</summary>
public static class ShopRange
{
    private const int ShopsToBeSure = 2;

    /// <summary>True where several other shops sell such a thing, and nothing on this shop's menu is of that kind.</summary>
    public static bool Lacks(EntityIndex index, string merchant, OrderedItem item) =>
        item is { Ids.Count: 0, Category: { } category }
        && index.Menu(merchant).Any()
        && !index.Menu(merchant).Any(other => IsOf(other, category))
        && Selling(index, category).Count >= ShopsToBeSure;

    /// <summary>The shops that sell things of a kind.</summary>
    public static List<NamedEntity> Selling(EntityIndex index, string category) =>
        [
            .. index
                .All(EntityKind.Item)
                .Where(item => IsOf(item, category))
                .SelectMany(item => index.ById(EntityKind.Merchant, item.Entry.Parent ?? ""))
                .DistinctBy(shop => shop.Id),
        ];

    private static bool IsOf(NamedEntity item, string category) => item.Entry.Tags?.Contains(category) ?? false;
}
