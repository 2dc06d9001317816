using Qianwen.Contracts.Offers;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>The choices made so far for one item.</summary>
internal sealed class OptionPicks(MenuItem item)
{
    private readonly Dictionary<string, List<(PricedChoice Choice, int Count)>> _picked = [];
    private readonly HashSet<OptionChoice> _excluded = [];

    /// <summary>Takes a choice. False where the group is full or the choice contradicts another one.</summary>
    public bool TryPick(ItemOptionGroup group, PricedChoice choice, int count)
    {
        if (_excluded.Contains(choice.Choice) || !TryPickParent(group))
        {
            return false;
        }

        var picks = Of(group);
        var known = picks.FindIndex(pick => pick.Choice == choice);
        if (known >= 0)
        {
            count = Math.Max(count, picks[known].Count);
            picks.RemoveAt(known);
        }

        picks.Add((choice, count));
        return picks.Sum(pick => pick.Count) <= group.Max;
    }

    /// <summary>Rules a choice out. False where the item cannot be without it.</summary>
    public bool TryExclude(ItemOptionGroup group, PricedChoice choice)
    {
        _excluded.Add(choice.Choice);
        return !Of(group).Exists(pick => pick.Choice == choice) && (!choice.IsDefault || group.Min == 0);
    }

    /// <summary>Whether the group belongs to a choice that was not made.</summary>
    public bool IsRuledOut(ItemOptionGroup group) =>
        group.When is { } when
        && item.Group(when.Group) is { } parent
        && Of(parent) is { Count: > 0 } picks
        && picks[0].Choice.Choice.Id != when.Choice;

    /// <summary>All choices, with the defaults where nothing was said.</summary>
    public IReadOnlyList<OfferOption> ToOptions()
    {
        var made = new List<OfferOption>();
        foreach (var group in item.Groups)
        {
            if (
                group.When is { } when
                && !made.Exists(option => option.Group == when.Group && option.Choice == when.Choice)
            )
            {
                continue;
            }

            var picks = Of(group);
            var room = group.Max - picks.Sum(pick => pick.Count);
            var defaults =
                picks.Count > 0 && group.Max == 1
                    ? []
                    : group
                        .Defaults.Where(choice =>
                            !_excluded.Contains(choice.Choice) && !picks.Exists(pick => pick.Choice == choice)
                        )
                        .Take(room);
            made.AddRange(picks.Select(pick => Option(group, pick.Choice, pick.Count, isDefault: false)));
            made.AddRange(defaults.Select(choice => Option(group, choice, 1, isDefault: true)));
        }

        return made;
    }

    private bool TryPickParent(ItemOptionGroup group)
    {
        if (group.When is not { } when)
        {
            return true;
        }

        var parent = item.Group(when.Group)!;
        var choice = parent.Find(when.Choice)!;
        return Of(parent).Count == 0 && choice.IsDefault || TryPick(parent, choice, 1);
    }

    private List<(PricedChoice Choice, int Count)> Of(ItemOptionGroup group)
    {
        if (!_picked.TryGetValue(group.Group.Id, out var picks))
        {
            _picked[group.Group.Id] = picks = [];
        }

        return picks;
    }

    private static OfferOption Option(ItemOptionGroup group, PricedChoice choice, int count, bool isDefault) =>
        new(group.Group.Id, group.Group.Name, choice.Choice.Id, choice.Choice.Name, choice.Delta, isDefault, count);
}
