using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>
/// Fits what the person said to an item's option groups. A wish the item does not have is refused, never dropped; an exclusion is honoured
/// by a choice, or passed on to the kitchen and said.
/// </summary>
public sealed class OptionResolver(MarketCatalogue catalogue)
{
    private static readonly string[] Addable = ["topping", "extra", "syrup", "shot"];
    private static readonly string[] SpicyWords = ["辣", "spicy", "hot", "zinger", "chili"];

    /// <summary>Chooses an item's options.</summary>
    public OptionChoices Resolve(MenuItem item, OrderedItem wanted)
    {
        var picks = new OptionPicks(item);
        var notes = new List<LocalizedText>();
        foreach (var wish in OptionWish.Of(wanted).OrderBy(wish => wish.Exclude ? 1 : 0))
        {
            var problem = wish.Exclude ? Exclude(item, wish, picks, notes) : Include(item, wish, picks, notes);
            if (problem is not null)
            {
                return problem;
            }
        }

        return new OptionChoices(picks.ToOptions(), notes);
    }

    private OptionChoices? Include(MenuItem item, OptionWish wish, OptionPicks picks, List<LocalizedText> notes)
    {
        if (Find(item, wish) is not { } found)
        {
            return Absent(item, wish, notes);
        }

        var (group, choice) = found;
        if (choice.Choice.Id == OptionChoice.None && picks.IsRuledOut(group))
        {
            return null;
        }

        return picks.TryPick(group, choice, wish.Count)
            ? null
            : OptionChoices.Impossible(
                $"{item.Name.Zh}的“{wish.Words}”与其他要求冲突或超过上限（{group.Group.Name.Zh}最多{group.Max}份）",
                $"\"{wish.Words}\" for {item.Name.En} contradicts another wish or is over the limit ({group.Group.Name.En}: at most {group.Max})"
            );
    }

    private OptionChoices? Exclude(MenuItem item, OptionWish wish, OptionPicks picks, List<LocalizedText> notes)
    {
        var group = Find(item, wish)?.Group ?? GroupNamed(item, wish);
        if (group is null)
        {
            ToKitchen(item, wish, notes);
            return null;
        }

        if (group.Find(OptionChoice.None) is { } none)
        {
            return picks.IsRuledOut(group) || picks.TryPick(group, none, 1) ? null : CannotLeaveOut(item, wish, group);
        }

        if (Find(item, wish) is not { } found)
        {
            return CannotLeaveOut(item, wish, group);
        }

        if (found.Choice.IsDefault)
        {
            ToKitchen(item, wish, notes);
        }

        return picks.TryExclude(group, found.Choice) ? null : CannotLeaveOut(item, wish, group);
    }

    private static (ItemOptionGroup Group, PricedChoice Choice)? Find(MenuItem item, OptionWish wish)
    {
        var sameGroup = wish.Group is null ? null : item.Group(wish.Group) ?? item.Group(Sibling(wish.Group));
        if (sameGroup is not null && wish.Choice is not null && sameGroup.Find(wish.Choice) is { } named)
        {
            return (sameGroup, named);
        }

        var words = SearchText.Of(wish.Words).Compact;
        var bySound = item
            .Groups.Where(group => sameGroup is null || group == sameGroup)
            .SelectMany(group => group.Choices.Select(choice => (group, choice)))
            .Where(pair => Names(pair.choice.Choice).Any(name => SearchText.Of(name).Compact == words))
            .Select(pair => ((ItemOptionGroup, PricedChoice)?)pair);
        return bySound.FirstOrDefault();
    }

    private OptionChoices? Absent(MenuItem item, OptionWish wish, List<LocalizedText> notes)
    {
        var choice = wish.Group is null
            ? null
            : catalogue.OptionGroup(wish.Group)?.Choices.FirstOrDefault(c => c.Id == wish.Choice);
        if (IsSoAnyway(item, wish, choice))
        {
            return null;
        }

        if (
            wish is { Group: "size" or "portion", Choice: "medium" or "regular" }
            && item.Group("size") is null
            && item.Group("portion") is null
        )
        {
            notes.Add(new LocalizedText($"{item.Name.Zh}只有一种规格", $"{item.Name.En} comes in one size"));
            return null;
        }

        var has = item
            .Groups.Where(group => wish.Group is null || group.Group.Id == wish.Group)
            .SelectMany(group => group.Choices)
            .ToList();
        var (zh, en) =
            has.Count == 0
                ? ("", "")
                : (
                    $"，可选：{string.Join("、", has.Select(option => option.Choice.Name.Zh))}",
                    $"; it has: {string.Join(", ", has.Select(option => option.Choice.Name.En))}"
                );
        return OptionChoices.Impossible(
            $"{item.Name.Zh}不能选“{wish.Words}”{zh}",
            $"{item.Name.En} cannot have \"{wish.Words}\"{en}"
        );
    }

    private static bool IsSoAnyway(MenuItem item, OptionWish wish, OptionChoice? choice)
    {
        if (wish.Group == "ice" && choice?.Id == OptionChoice.None && item.Group("ice") is null)
        {
            return true;
        }

        if (wish.Group == "spice" && choice?.Id == OptionChoice.None)
        {
            return !item.Names.Any(name =>
                SpicyWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            );
        }

        if (
            wish is { Group: "temperature", Choice: "iced" }
            && item.Group("temperature") is null
            && item.Group("ice") is not null
        )
        {
            return true;
        }

        var words = (choice is null ? [] : Names(choice))
            .Append(wish.Words)
            .Select(name => SearchText.Of(name).Compact);
        var names = item.Names.Select(name => SearchText.Of(name).Compact).ToList();
        return words.Any(word =>
            word.Length > 1 && names.Exists(name => name.Contains(word, StringComparison.Ordinal))
        );
    }

    private static ItemOptionGroup? GroupNamed(MenuItem item, OptionWish wish)
    {
        var words = SearchText.Of(wish.Words).Compact;
        return item.Groups.FirstOrDefault(group =>
            group.Group.Id == wish.Group && group.Find(OptionChoice.None) is not null
            || group.Group.Aliases.Any(alias => SearchText.Of(alias).Compact == words)
        );
    }

    private void ToKitchen(MenuItem item, OptionWish wish, List<LocalizedText> notes)
    {
        var (zh, en) = catalogue.OptionGroup(wish.Group ?? "")?.Choices.FirstOrDefault(c => c.Id == wish.Choice)?.Name
            is { } name
            ? (name.Zh, name.En.ToLowerInvariant())
            : (wish.Words, wish.Words);
        var added = wish.Group is not null && Addable.Contains(wish.Group);
        var inName = item.Names.Any(own => own.Contains(zh, StringComparison.OrdinalIgnoreCase));
        notes.Add(
            added && !inName
                ? new LocalizedText($"{item.Name.Zh}本来就不含{zh}", $"{item.Name.En} has no {en} in it anyway")
                : new LocalizedText(
                    $"已备注商家：{item.Name.Zh}不要{zh}",
                    $"Note to the kitchen: {item.Name.En} without {en}"
                )
        );
    }

    private static OptionChoices CannotLeaveOut(MenuItem item, OptionWish wish, ItemOptionGroup group) =>
        OptionChoices.Impossible(
            $"{item.Name.Zh}不能去掉“{wish.Words}”（{group.Group.Name.Zh}）",
            $"{item.Name.En} cannot be made without \"{wish.Words}\" ({group.Group.Name.En})"
        );

    private static string Sibling(string group) =>
        group switch
        {
            "size" => "portion",
            "portion" => "size",
            _ => group,
        };

    private static IEnumerable<string> Names(OptionChoice choice) =>
        [choice.Name.Zh, choice.Name.En, .. choice.Aliases];
}
