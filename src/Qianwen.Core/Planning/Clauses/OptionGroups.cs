using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>What the well-known option groups apply to.</summary>
public static class OptionGroups
{
    private static readonly FrozenSet<string> ForDrinks = FrozenSet.ToFrozenSet([
        "sugar",
        "ice",
        "temperature",
        "milk",
        "sweetness",
        "shot",
        "shots",
        "syrup",
        "syrups",
    ]);

    /// <summary>True for a group of things that are put into food: eggs, onions.</summary>
    public static bool IsIngredient(string group) => group is "extra" or "extras" or "garnish" or "side" or "sides";

    /// <summary>True for a group of which several choices can be wished at once.</summary>
    public static bool AddsUp(string group) =>
        group
            is "topping"
                or "toppings"
                or "extra"
                or "extras"
                or "shot"
                or "shots"
                or "syrup"
                or "syrups"
                or "garnish"
                or OptionWish.Other;

    /// <summary>True for a group that only drinks have.</summary>
    public static bool IsForDrinks(string group) => ForDrinks.Contains(group);
}
