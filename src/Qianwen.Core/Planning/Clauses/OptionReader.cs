using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Makes options of words: a choice of a vocabulary where one is called so, else the words themselves.</summary>
public sealed class OptionReader(EntityIndex index)
{
    private static readonly string[] NoWords =
    [
        "不加",
        "不要",
        "不放",
        "去",
        "无",
        "免",
        "别",
        "零",
        "no",
        "without",
        "zero",
    ];

    /// <summary>The option a matched name stands for.</summary>
    public OptionWish Known(EntityMatch match, string words, bool without, int count)
    {
        var option = match.Of(EntityKind.Option)[0];
        if (without)
        {
            return Without(words, Group(option), Choice(option));
        }
        var left = LeftOut(words);
        var times = left is null ? Math.Max(count, Times(words)) : 1;
        return new OptionWish(left ?? Bare(words), Group(option), Choice(option), Said: left is not null, Count: times);
    }

    /// <summary>How many times a name says itself: 双份浓缩, "double cheese".</summary>
    public static int Times(string words) =>
        words.StartsWith("双份", StringComparison.Ordinal)
        || words.StartsWith("double ", StringComparison.OrdinalIgnoreCase)
            ? 2
        : words.StartsWith("三份", StringComparison.Ordinal)
        || words.StartsWith("triple ", StringComparison.OrdinalIgnoreCase)
            ? 3
        : 1;

    /// <summary>An option no vocabulary knows, or one that only its negation is known of ("no onions").</summary>
    public OptionWish Unknown(string words, bool without, int count) =>
        !without && Usual(words) is { } size ? new OptionWish(words, Group(size), Choice(size), false, false, count)
        : without ? Without(words, OptionWish.Other, words)
        : new OptionWish(words, OptionWish.Other, words, false, false, count);

    /// <summary>大的, "a big one", 热乎乎: what the vocabulary calls 大杯, "large", 热.</summary>
    private NamedEntity? Usual(string words)
    {
        string[] names = words.ToLowerInvariant() switch
        {
            "大" or "大的" or "big" or "big one" or "bigger" => ["大杯", "large", "大份"],
            "中" or "中的" or "regular" => ["中杯", "medium", "中份"],
            "小" or "小的" or "little" => ["小杯", "small", "小份"],
            "热乎" or "热乎乎" or "热腾腾" or "热气腾腾" or "烫" => ["热", "hot"],
            "冰凉" or "冰冰" or "凉" or "冷" or "冻" => ["冰", "iced"],
            _ => [],
        };
        return names
            .Select(name => index.Find(name)?.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.Option))
            .FirstOrDefault(entity => entity is not null);
    }

    /// <summary>The group of an option; its id's first part where the vocabulary gives none.</summary>
    public static string Group(NamedEntity option) =>
        option.Entry.Group
        ?? (option.Id.Contains('/', StringComparison.Ordinal) ? option.Id.Split('/')[0] : OptionWish.Other);

    /// <summary>The id of the choice within its group.</summary>
    public static string Choice(NamedEntity option) => option.Id[(option.Id.LastIndexOf('/') + 1)..];

    private OptionWish Without(string words, string group, string choice)
    {
        foreach (var no in NoWords)
        {
            if (
                index.Find(NameKey.Of(no + words)) is { } entry
                && entry.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.Option) is { } option
            )
            {
                return new OptionWish(words, Group(option), Choice(option), Said: true);
            }
        }
        return new OptionWish(words, group, choice, Said: true, Exclude: true);
    }

    /// <summary>加珍珠 wishes 珍珠, "with coke" coke.</summary>
    private static string Bare(string words) =>
        words.StartsWith("with ", StringComparison.OrdinalIgnoreCase) ? words[5..]
        : words.Length > 2
        && words[0] is '加' or '换'
        && !char.IsAsciiLetter(words[1])
        && words[1] is not ('冰' or '热' or '量' or '大')
            ? words[1..]
        : words;

    /// <summary>What a name like 去冰 or "no sugar" leaves out; null where it leaves nothing out.</summary>
    private static string? LeftOut(string words)
    {
        foreach (var no in NoWords)
        {
            var latin = char.IsAsciiLetter(no[0]);
            var prefix = latin ? no + " " : no;
            if (
                no is not ("零" or "zero")
                && words.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && words.Length > prefix.Length
            )
            {
                return words[prefix.Length..].Trim();
            }
        }
        return
            words.EndsWith("-free", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith(" free", StringComparison.OrdinalIgnoreCase)
            ? words[..^5]
            : null;
    }
}
