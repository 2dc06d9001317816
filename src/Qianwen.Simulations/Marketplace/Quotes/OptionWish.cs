using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>One thing the person said about how an item should be.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Group">Group id, where a vocabulary knew the words.</param>
/// <param name="Choice">Choice id within the group, where known.</param>
/// <param name="Exclude">True for what must not be in it.</param>
public sealed record OptionWish(string Words, string? Group, string? Choice, bool Exclude, int Count)
{
    private static readonly string[] Negations =
    [
        "不要放",
        "不要加",
        "不要",
        "不加",
        "不放",
        "别放",
        "别加",
        "去掉",
        "without any",
        "without",
        "hold the",
        "no",
    ];

    private static readonly string[] Additions = ["多加", "换成", "加", "换", "要", "with", "add", "extra", "some"];

    /// <summary>Everything said about an item, each thing once.</summary>
    public static IReadOnlyList<OptionWish> Of(OrderedItem item)
    {
        var wishes = item.Options.Select(Matched).ToList();
        if (item.Size is { Length: > 0 } size && !wishes.Exists(wish => wish.Group is "size" or "portion"))
        {
            AddUnlessSaid(wishes, size, exclude: false);
        }

        foreach (var words in item.With)
        {
            AddUnlessSaid(wishes, words, exclude: false);
        }

        foreach (var words in item.Without)
        {
            AddUnlessSaid(wishes, words, exclude: true);
        }

        return wishes;
    }

    private static OptionWish Matched(SelectedOption option)
    {
        var choice = option.Choice[(option.Choice.LastIndexOf('/') + 1)..];
        return option.Group == "other"
            ? Plain(option.Words, option.Exclude) with
            {
                Count = Math.Max(1, option.Count),
            }
            : new OptionWish(option.Words, option.Group, choice, option.Exclude, Math.Max(1, option.Count));
    }

    private static void AddUnlessSaid(List<OptionWish> wishes, string words, bool exclude)
    {
        var text = SearchText.Of(words).Compact;
        var said = wishes.Exists(wish =>
            SearchText.Of(wish.Words).Compact is var other
            && (other.Contains(text, StringComparison.Ordinal) || text.Contains(other, StringComparison.Ordinal))
        );
        if (text.Length > 0 && !said)
        {
            wishes.Add(Plain(words, exclude));
        }
    }

    private static OptionWish Plain(string words, bool exclude)
    {
        var text = words.Trim();
        var negation = Leading(Negations, text);
        if (negation is not null)
        {
            return new OptionWish(text[negation.Length..].Trim(), null, null, Exclude: true, 1);
        }

        var addition = exclude ? null : Leading(Additions, text);
        return new OptionWish(addition is null ? text : text[addition.Length..].Trim(), null, null, exclude, 1);
    }

    private static string? Leading(string[] prefixes, string text) =>
        prefixes.FirstOrDefault(prefix =>
            text.Length > prefix.Length
            && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && (prefix[0] > 0x7F || text[prefix.Length] == ' ')
        );
}
