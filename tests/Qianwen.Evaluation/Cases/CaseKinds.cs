namespace Qianwen.Evaluation.Cases;

/// <summary>The kinds of cases.</summary>
public static class CaseKinds
{
    /// <summary>One wish in one sentence.</summary>
    public const string Single = "single";

    /// <summary>Several wishes in one message.</summary>
    public const string Multi = "multi";

    /// <summary>A conversation; the state after its last turn counts.</summary>
    public const string Dialogue = "dialogue";

    /// <summary>Nothing any capability does.</summary>
    public const string OutOfScope = "oos";

    /// <summary>Injections, budgets, demands to skip the confirmation.</summary>
    public const string Adversarial = "adversarial";

    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<string> All { get; } = [Single, Multi, Dialogue, OutOfScope, Adversarial];
}
