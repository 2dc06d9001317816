using Qianwen.Core.Planning.Clauses;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Groups lines by the shop they were bound to; lines that no one shop can have together go apart.</summary>
public static class ShopGroups
{
    /// <summary>The groups, in the order of the words; one empty group where nothing was named.</summary>
    public static IReadOnlyList<ShopGroup> Of(IReadOnlyList<ResolvedLine> lines, IReadOnlyList<ShopMention> shops)
    {
        if (lines.Count == 0)
        {
            return [new ShopGroup(shops.Count > 0 ? shops[0] : null, [])];
        }
        var groups = new List<ShopGroup>();
        foreach (var line in lines)
        {
            var at = groups.FindIndex(group => SameShop(group, line) && CanJoin(group, line));
            if (at < 0)
            {
                groups.Add(new ShopGroup(line.Draft.Shop, [line]));
            }
            else
            {
                groups[at] = groups[at] with { Lines = [.. groups[at].Lines, line] };
            }
        }
        return groups;
    }

    private static bool SameShop(ShopGroup group, ResolvedLine line) =>
        group.Shop?.Words == line.Draft.Shop?.Words
        || (
            group.Shop is { Entities.Count: > 0 } known
            && line.Draft.Shop is { Entities.Count: > 0 } other
            && known.Entities[0] == other.Entities[0]
        );

    private static bool CanJoin(ShopGroup group, ResolvedLine line)
    {
        if (group.Shop is not null)
        {
            return true;
        }
        var parents = Parents(line);
        return parents.Count == 0
            || group.Lines.Select(Parents).All(others => others.Count == 0 || others.Overlaps(parents));
    }

    /// <summary>The shops a line may come from; empty where any may have it.</summary>
    private static HashSet<string> Parents(ResolvedLine line) =>
        line.Item.Category is not null ? [] : [.. line.Candidates.Select(item => item.Entry.Parent ?? "")];
}
