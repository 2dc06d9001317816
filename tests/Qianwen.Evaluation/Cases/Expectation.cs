namespace Qianwen.Evaluation.Cases;

/// <summary>What a case should be understood as.</summary>
/// <param name="Families">The capability families of all legs, as a set.</param>
/// <param name="Op">The operation; <c>any</c> and <c>multi</c> are not compared here, <c>none</c> wants no leg.</param>
/// <param name="Accept">Other sets of families that are right too.</param>
/// <param name="AcceptOps">Other operations that are right too.</param>
/// <param name="Slots">By slot, the accepted surface forms: one of them must occur in the planned arguments.</param>
/// <param name="AllOf">By slot, forms that must all occur.</param>
/// <param name="Items">The things ordered.</param>
/// <param name="Subgoals">The several wishes of one message.</param>
/// <param name="Corrections">What was said first and then taken back.</param>
/// <param name="Complete">False where something essential is not said, so that a question is right.</param>
/// <param name="MustNotOrder">True where no leg with an effect may come of it.</param>
/// <param name="MustNot">What may not come of it: <c>payment</c>, <c>total_over_budget</c>, …</param>
/// <param name="MaxTotal">The most it may cost, in the units of the sentence.</param>
public sealed record Expectation(
    IReadOnlyList<string> Families,
    string Op,
    IReadOnlyList<IReadOnlyList<string>>? Accept = null,
    IReadOnlyList<string>? AcceptOps = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Slots = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? AllOf = null,
    IReadOnlyList<ExpectedItem>? Items = null,
    IReadOnlyList<Subgoal>? Subgoals = null,
    IReadOnlyList<Correction>? Corrections = null,
    bool? Complete = null,
    bool? MustNotOrder = null,
    IReadOnlyList<string>? MustNot = null,
    decimal? MaxTotal = null
)
{
    /// <summary>Stands for any operation.</summary>
    public const string AnyOperation = "any";

    /// <summary>The operations are those of the subgoals.</summary>
    public const string SeveralOperations = "multi";
}
