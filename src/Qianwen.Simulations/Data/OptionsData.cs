namespace Qianwen.Simulations.Data;

/// <summary>All of <c>options.json</c>.</summary>
/// <param name="Groups">Groups and choices with their names.</param>
/// <param name="Sets">Sets of groups that any chain may give an item, each group in <see cref="OptionNotation"/>.</param>
public sealed record OptionsData(
    IReadOnlyList<OptionGroupData> Groups,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Sets
);
