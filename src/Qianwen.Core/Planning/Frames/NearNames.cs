using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Finds items of one shop whose names resemble unknown words, to offer them as choices.</summary>
public static class NearNames
{
    /// <summary>At most five items, the most alike first; empty where none is alike.</summary>
    public static IReadOnlyList<NamedEntity> Find(EntityIndex index, string words, string merchantId)
    {
        var key = NameKey.Of(words);
        if (key.Length < 2)
        {
            return [];
        }
        return
        [
            .. index
                .Menu(merchantId)
                .Select(item => (Item: item, Score: Likeness(key, item)))
                .Where(pair => pair.Score >= 0.4)
                .OrderByDescending(pair => pair.Score)
                .Take(5)
                .Select(pair => pair.Item),
        ];
    }

    /// <summary>At most five things of any shop that are called almost so; empty where none is.</summary>
    public static IReadOnlyList<NamedEntity> Anywhere(EntityIndex index, string words)
    {
        var key = NameKey.Of(words);
        return key.Length < 4
            ? []
            :
            [
                .. index
                    .Fuzzy.Nearest(key, IsThing, bound: key.Length < 8 ? 2 : 3)
                    .SelectMany(pair => pair.Name.Entities.Where(IsThing))
                    .OrderBy(entity => entity.Kind == EntityKind.Category ? 0 : 1)
                    .DistinctBy(entity => entity.Entry.Name)
                    .Take(5),
            ];
    }

    /// <summary>At most three shops that are called almost so; empty where none is.</summary>
    public static IReadOnlyList<NamedEntity> Shops(EntityIndex index, string words)
    {
        var key = NameKey.Of(words);
        return
        [
            .. index
                .All(EntityKind.Merchant)
                .Select(shop => (Shop: shop, Score: Likeness(key, shop)))
                .Where(pair => pair.Score >= 0.4)
                .OrderByDescending(pair => pair.Score)
                .DistinctBy(pair => pair.Shop.Id)
                .Take(3)
                .Select(pair => pair.Shop),
        ];
    }

    /// <summary>Places whose names share the most with an address, or are a part of it; the likest first.</summary>
    public static IReadOnlyList<NamedEntity> Places(EntityIndex index, string words)
    {
        var key = NameKey.Of(words);
        return
        [
            .. index
                .All(EntityKind.Place)
                .Select(place => (Place: place, Score: Likeness(key, place)))
                .Where(pair => pair.Score >= 0.4)
                .OrderByDescending(pair => pair.Score)
                .Take(3)
                .Select(pair => pair.Place),
        ];
    }

    private static bool IsThing(NamedEntity entity) => entity.Kind is EntityKind.Item or EntityKind.Category;

    private static double Likeness(string key, NamedEntity item) =>
        item
            .Entry.Aliases.Append(item.Entry.Name.Zh)
            .Append(item.Entry.Name.En)
            .Select(name => Shared(key, NameKey.Of(name)))
            .Max();

    /// <summary>Share of neighbouring pairs in common (Dice).</summary>
    private static double Shared(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2)
        {
            return 0;
        }
        var pairs = Pairs(right).ToHashSet();
        var both = Pairs(left).Count(pairs.Contains);
        return 2.0 * both / (left.Length + right.Length - 2);
    }

    private static IEnumerable<(char, char)> Pairs(string key) => key.Zip(key.Skip(1));
}
