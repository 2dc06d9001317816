using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Clauses;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Changes single things of legs and leaves the rest as it is.</summary>
public static class LegEditor
{
    /// <summary>The items of a leg.</summary>
    public static IReadOnlyList<OrderedItem> Items(Leg leg) =>
        leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];

    /// <summary>The leg with other items; an amount that was missing is no longer.</summary>
    public static Leg WithItems(Leg leg, IReadOnlyList<OrderedItem> items) => leg.With(ArgumentNames.Items, items);

    /// <summary>The leg with every item changed.</summary>
    public static Leg EachItem(Leg leg, Func<OrderedItem, OrderedItem> change) =>
        Items(leg) is { Count: > 0 } items ? WithItems(leg, [.. items.Select(change)]) : leg;

    /// <summary>The leg without an argument.</summary>
    public static Leg Without(Leg leg, string argument) =>
        leg with
        {
            Args = new SortedDictionary<string, System.Text.Json.JsonElement>(
                leg.Args.Where(pair => pair.Key != argument).ToDictionary(pair => pair.Key, pair => pair.Value),
                StringComparer.Ordinal
            ),
        };

    /// <summary>The leg with an argument no longer missing.</summary>
    public static Leg Known(Leg leg, string argument) =>
        leg with
        {
            Missing = [.. leg.Missing.Where(missing => missing != argument)],
        };

    /// <summary>The item with one more option; of the groups that hold one choice the new one replaces the old.</summary>
    public static OrderedItem WithOption(OrderedItem item, OptionWish option)
    {
        var replaced =
            OptionGroups.AddsUp(option.Group) || option.Exclude
                ? []
                : item.Options.Where(other => other.Group == option.Group).Select(other => other.Words).ToList();
        var opposite = item
            .Options.Where(other => other.Group == option.Group && other.Choice == option.Choice)
            .Select(other => other.Words);
        var gone = replaced.Concat(opposite).Append(option.Words).ToHashSet(StringComparer.Ordinal);
        var isSize = option is { Group: OptionWish.Size, Said: false };
        return item with
        {
            Size = isSize ? option.Words : item.Size,
            With =
            [
                .. item.With.Where(word => !gone.Contains(word)),
                .. option.Said || isSize ? [] : (string[])[option.Words],
            ],
            Without =
            [
                .. item.Without.Where(word => !gone.Contains(word)),
                .. option.Said ? (string[])[option.Words] : [],
            ],
            Options =
            [
                .. item.Options.Where(other => !gone.Contains(other.Words)),
                new SelectedOption(option.Group, option.Choice, option.Words, option.Exclude, option.Count),
            ],
        };
    }

    /// <summary>True where two items are the same thing.</summary>
    public static bool SameThing(OrderedItem left, OrderedItem right) =>
        string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase)
        || left.Ids.Intersect(right.Ids).Any()
        || (
            left.Category is not null
            && left.Category == right.Category
            && (left.Ids.Count == 0 || right.Ids.Count == 0)
        );
}
