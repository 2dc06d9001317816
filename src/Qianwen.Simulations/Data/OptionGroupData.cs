namespace Qianwen.Simulations.Data;

/// <summary>An option group in <c>options.json</c>; its aliases are words for what the group is about: sugar, ice.</summary>
public sealed record OptionGroupData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<OptionChoiceData> Choices
);
