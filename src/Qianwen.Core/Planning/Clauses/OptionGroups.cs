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
    ]);

    /// <summary>True for a group of which several choices can be wished at once.</summary>
    public static bool AddsUp(string group) =>
        group is "topping" or "toppings" or "extra" or "extras" or OptionWish.Other;

    /// <summary>True for a group that only drinks have.</summary>
    public static bool IsForDrinks(string group) => ForDrinks.Contains(group);
}
