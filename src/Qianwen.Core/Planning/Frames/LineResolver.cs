using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Makes an ordered item of a line as read: which items it may be, which category, which options.</summary>
public static class LineResolver
{
    /// <summary>Resolves one line within the shop it was bound to.</summary>
    public static ResolvedLine Resolve(ItemDraft read, string locale)
    {
        var line = IsOther(read) ? read with { Match = null, Qualified = false } : read;
        var items = line.Match?.Of(EntityKind.Item) ?? [];
        var category = line.Match?.Of(EntityKind.Category) is [var first, ..] ? first : null;
        var shops = line.Shop?.Entities.Select(shop => shop.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        var here = shops.Count == 0 ? items : [.. items.Where(item => shops.Contains(item.Entry.Parent ?? ""))];
        var elsewhere = here.Count == 0 && category is null ? items : [];
        if (category is not null)
        {
            here = line.Qualified ? [] : [.. here.Where(item => shops.Count > 0 || IsNamed(item, line.Words))];
        }
        var options = Latest([.. ExtraWords(line, category), .. line.Options]);
        var item = new OrderedItem(
            line.Spoken ?? line.Words,
            NameOf(line, here, elsewhere, category, locale),
            Quantity(line),
            [.. here.Select(entity => entity.Id).Distinct()],
            category?.Id,
            options.LastOrDefault(option => option is { Group: OptionWish.Size, Said: false })?.Words,
            [
                .. options
                    .Where(option => !option.Said && option.Group != OptionWish.Size)
                    .Select(option => option.Words),
            ],
            [.. options.Where(option => option.Said).Select(option => option.Words)],
            [
                .. options.Select(option => new SelectedOption(
                    option.Group,
                    option.Choice,
                    option.Words,
                    option.Exclude,
                    option.Count
                )),
            ],
            line.Quantity is not null,
            line.Unit
        );
        return new ResolvedLine(item, line, here, elsewhere, Reason(line));
    }

    /// <summary>黄焖鸡米饭 is not the rice that the menu knows: unknown words before the name of one item make another one.</summary>
    private static bool IsOther(ItemDraft line) =>
        line is { Qualified: true, Match: { } match, Extra: [var first, ..] }
        && (line.Extra.Length > 1 || Text.Characters.IsHan(first))
        && !match.Has(EntityKind.Category);

    /// <summary>The amount as a whole number; 1 where none was said or it makes no sense, which is asked about elsewhere.</summary>
    private static int Quantity(ItemDraft line) =>
        line.Quantity is { } quantity and >= 1 and <= 1_000_000 && decimal.Truncate(quantity) == quantity
            ? (int)quantity
            : 1;

    private static string NameOf(
        ItemDraft line,
        IReadOnlyList<NamedEntity> here,
        IReadOnlyList<NamedEntity> elsewhere,
        NamedEntity? category,
        string locale
    )
    {
        if (line.Match is null || (line.Qualified && category is not null))
        {
            return line.Words;
        }
        var names = here.Concat(elsewhere).Select(item => item.Entry.Name.In(locale)).Distinct().ToList();
        if (names.Count == 1 && (category is null || line.Shop is { Entities.Count: > 0 }))
        {
            return names[0];
        }
        var proper = category is not null && (line.Match.Reason == MatchReason.Typo || IsNamed(category, line.Words));
        return proper ? category!.Entry.Name.In(locale) : line.Words;
    }

    /// <summary>True where the words are the proper name, not only one of its aliases.</summary>
    private static bool IsNamed(NamedEntity entity, string words)
    {
        var key = NameKey.Of(words);
        var singular = NameKey.Singular(key);
        return new[] { entity.Entry.Name.Zh, entity.Entry.Name.En }
            .Select(NameKey.Of)
            .Any(name => name == key || name == singular);
    }

    /// <summary>Words around the name of one certain item say how it is wished: "special oat Boya Juexian".</summary>
    private static IEnumerable<OptionWish> ExtraWords(ItemDraft line, NamedEntity? category)
    {
        if (!line.Qualified || category is not null || line.Extra.Length == 0)
        {
            yield break;
        }
        yield return new OptionWish(line.Extra, OptionWish.Other, line.Extra, Said: false);
    }

    /// <summary>Of two choices of one group the later one holds; toppings and unknown options add up.</summary>
    private static List<OptionWish> Latest(IReadOnlyList<OptionWish> options)
    {
        var kept = new List<OptionWish>();
        foreach (var option in options)
        {
            if (!OptionGroups.AddsUp(option.Group) && !option.Exclude)
            {
                kept.RemoveAll(other => other.Group == option.Group && !other.Exclude);
            }
            if (
                !kept.Exists(other =>
                    other.Group == option.Group && other.Choice == option.Choice && other.Said == option.Said
                )
            )
            {
                kept.Add(option);
            }
        }
        return kept;
    }

    private static string Reason(ItemDraft line) => line.Match?.Reason.ToString().ToLowerInvariant() ?? "words";
}
