namespace Qianwen.Evaluation.Cases;

/// <summary>One of several wishes: some leg must be of this family and operation and carry these arguments.</summary>
/// <param name="Family">The family.</param>
/// <param name="Op">The operation; an order or booking is also met by a search, as nothing is committed by either.</param>
/// <param name="Slots">As in <see cref="Expectation.Slots"/>.</param>
/// <param name="Items">As in <see cref="Expectation.Items"/>.</param>
public sealed record Subgoal(
    string Family,
    string Op,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Slots = null,
    IReadOnlyList<ExpectedItem>? Items = null
);
