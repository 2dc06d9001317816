using Qianwen.Contracts;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A choice as every shop names it: half sugar, oat milk.</summary>
public sealed record OptionChoice(string Group, string Id, LocalizedText Name, IReadOnlyList<string> Aliases)
{
    /// <summary>The choice that stands for "none of it": no sugar, no ice, not spicy.</summary>
    public const string None = "none";

    /// <summary>Its id in the vocabulary: <c>sugar/half</c>.</summary>
    public string VocabularyId => $"{Group}/{Id}";
}
