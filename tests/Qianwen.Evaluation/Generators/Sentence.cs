using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Generators;

/// <summary>A template with its gaps filled.</summary>
/// <param name="Template">The template.</param>
/// <param name="Text">What is said.</param>
/// <param name="Slots">The accepted forms by slot.</param>
/// <param name="Items">The things it orders.</param>
/// <param name="Fillings">What stands in each gap, by the name of its word list.</param>
internal sealed record Sentence(
    Template Template,
    string Text,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Slots,
    IReadOnlyList<ExpectedItem> Items,
    IReadOnlyList<(string Words, string Slot, Filling Filling)> Fillings
)
{
    /// <summary>It as one of several wishes.</summary>
    public Subgoal Subgoal => new(Template.Family, Template.Operations[0], Slots, Items);

    /// <summary>What it should be understood as, alone.</summary>
    public Expectation Expected =>
        new(
            [Template.Family],
            Template.Operations[0],
            AcceptOps: [.. Template.Operations.Skip(1)],
            Slots: Slots,
            Items: Items
        );
}
