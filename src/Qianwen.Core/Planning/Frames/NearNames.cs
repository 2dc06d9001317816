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
                .All(EntityKind.Item)
                .Where(item => item.Entry.Parent == merchantId)
                .Select(item => (Item: item, Score: Likeness(key, item)))
                .Where(pair => pair.Score >= 0.4)
                .OrderByDescending(pair => pair.Score)
                .Take(5)
                .Select(pair => pair.Item),
        ];
    }

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
