using Qianwen.Contracts;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A group of choices as every shop names it: size, sugar, ice.</summary>
/// <param name="Aliases">Words for what the group is about: sugar, 糖.</param>
public sealed record OptionGroup(
    string Id,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<OptionChoice> Choices
);
