using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Moves an item from one shop to others: the same thing under the ids it has there.</summary>
public static partial class AnyShop
{
    /// <summary>True where it does not matter to the person which shop it is.</summary>
    public static bool IsWished(string spoken) => Wish().IsMatch(spoken);

    /// <summary>The item without a tie to a shop: by its category, or by its words.</summary>
    public static OrderedItem Of(OrderedItem item, EntityIndex index)
    {
        var known = item.Ids.SelectMany(id => index.ById(EntityKind.Item, id)).ToList();
        return item with
        {
            Ids = [],
            Category = item.Category ?? known.SelectMany(entity => entity.Entry.Tags ?? []).FirstOrDefault(),
        };
    }

    /// <summary>The item as one shop has it; free of ids where that shop has nothing of the name.</summary>
    public static OrderedItem In(OrderedItem item, NamedEntity? shop, EntityIndex index, string locale)
    {
        var there = index
            .Find(NameKey.Of(item.Words))
            ?.Entities.Where(entity => entity.Kind == EntityKind.Item && entity.Entry.Parent == shop?.Id)
            .ToList();
        return there is { Count: > 0 }
            ? item with
            {
                Ids = [.. there.Select(entity => entity.Id)],
                Name = there[0].Entry.Name.In(locale),
            }
            : Of(item, index);
    }

    [GeneratedRegex(
        @"\b(?:any|whichever|whatever|another|other) (?:shop|store|place|one|cafe|restaurant)s?\b|\b(?:anywhere|somewhere else|doesn't matter|don't (?:care|mind)|no preference|you (?:choose|pick|decide))\b|随便|都行|都可以|哪家都|无所谓|别家|任意|你(?:定|选|看着)|不限|其他(?:店|家)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Wish();
}
