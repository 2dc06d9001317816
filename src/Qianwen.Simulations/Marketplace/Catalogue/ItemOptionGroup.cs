namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A group of choices as one item has it.</summary>
/// <param name="Min">Fewest choices, counted with their counts.</param>
/// <param name="Max">Most choices, counted with their counts.</param>
/// <param name="When">The choice it belongs to; null where it always applies.</param>
public sealed record ItemOptionGroup(
    OptionGroup Group,
    int Min,
    int Max,
    IReadOnlyList<PricedChoice> Choices,
    OptionCondition? When
)
{
    /// <summary>What the shop makes when nothing is said.</summary>
    public IEnumerable<PricedChoice> Defaults => Choices.Where(choice => choice.IsDefault);

    /// <summary>The choice with this id; null where the item does not have it.</summary>
    public PricedChoice? Find(string choice) => Choices.FirstOrDefault(candidate => candidate.Choice.Id == choice);
}
