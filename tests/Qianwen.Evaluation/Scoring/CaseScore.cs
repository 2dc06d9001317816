using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Scoring;

/// <summary>How an answer to one case was.</summary>
/// <param name="Case">The case.</param>
/// <param name="Checks">Everything that was compared.</param>
/// <param name="Confidence">What the planner said of its own certainty, 0…1.</param>
public sealed record CaseScore(EvaluationCase Case, IReadOnlyList<Check> Checks, double Confidence)
{
    /// <summary>Right in everything.</summary>
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>Read rightly: families, operation and restraint; this is what the confidence is compared with.</summary>
    public bool ReadRightly =>
        Checks.All(check =>
            check.Passed
            || check.Measure is not (Measure.Family or Measure.Operation or Measure.Restraint or Measure.NoTask)
        );
}
