using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Scoring;

/// <summary>Compares what a planner made of a case with what is expected.</summary>
public static class Scorer
{
    /// <summary>The score of one answer.</summary>
    public static CaseScore Score(EvaluationCase asked, PlanResult answer) =>
        new(asked, [.. Checks(asked, answer)], answer.Confidence);

    /// <summary>The score of a planner that threw: everything that was to be compared is wrong.</summary>
    public static CaseScore Fault(CaseScore score, Exception exception) =>
        score with
        {
            Checks = [.. score.Checks.Select(check => check with { Passed = false, Why = $"threw {exception}" })],
        };

    private static IEnumerable<Check> Checks(EvaluationCase asked, PlanResult answer)
    {
        var expected = asked.Expected;
        return asked.Kind switch
        {
            CaseKinds.OutOfScope => RestraintScore.OfNoTask(answer),
            CaseKinds.Adversarial =>
            [
                .. RestraintScore.OfAdversary(expected, answer),
                .. Reading(expected, answer),
                .. Arguments(expected, answer),
            ],
            _ => [.. Reading(expected, answer), .. Arguments(expected, answer)],
        };
    }

    private static IEnumerable<Check> Reading(Expectation expected, PlanResult answer)
    {
        var asks = expected.Complete == false && answer.Question is not null;
        var found = answer.Legs.Select(leg => leg.Family).ToHashSet(StringComparer.Ordinal);
        IEnumerable<IReadOnlyList<string>> accepted = [expected.Families, .. expected.Accept ?? []];
        yield return Check.Of(
            Measure.Family,
            (asks && found.Count == 0) || accepted.Any(found.SetEquals),
            $"families {string.Join('+', expected.Families)}, found {Listed(found)}"
        );
        if (expected.Op is Expectation.AnyOperation or Expectation.SeveralOperations)
        {
            yield break;
        }
        IEnumerable<string> operations = [expected.Op, .. expected.AcceptOps ?? []];
        var families = accepted.SelectMany(one => one).ToHashSet(StringComparer.Ordinal);
        yield return Check.Of(
            Measure.Operation,
            (found.Count == 0 && (asks || expected.Op == Operations.None))
                || answer.Legs.Any(leg => families.Contains(leg.Family) && operations.Contains(leg.Op)),
            $"op {string.Join('/', operations)}, found {Listed(answer.Legs.Select(leg => leg.Op))}"
        );
    }

    private static IEnumerable<Check> Arguments(Expectation expected, PlanResult answer) =>
        [
            .. SlotScore.Of(expected.Slots, expected.AllOf, answer.Legs),
            .. ItemScore.Of(expected.Items, answer.Legs),
            .. SubgoalScore.Of(expected.Subgoals, answer.Legs),
            .. CorrectionScore.Of(expected, answer.Legs),
        ];

    private static string Listed(IEnumerable<string> found) =>
        string.Join('+', found.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "none";
}
