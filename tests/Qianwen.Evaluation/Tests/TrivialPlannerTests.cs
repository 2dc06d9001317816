using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Tests;

/// <summary>A score that a planner without any understanding can reach is worth nothing.</summary>
public sealed class TrivialPlannerTests
{
    private static readonly string[] Families =
    [
        "food_delivery",
        "shopping",
        "restaurant",
        "hotel",
        "flight",
        "train",
        "ride_hailing",
        "maps",
        "payment",
    ];
    private static readonly IReadOnlyList<EvaluationCase> Cases = CaseFile.ReadAll(CaseFolders.Development);

    [Fact]
    public void Score_OfAPlannerThatDoesNothing_IsBadInEverythingButRestraint()
    {
        var scores = Cases.Select(asked => Scorer.Score(asked, Answers.Plan())).ToList();

        Assert.InRange(Share(scores, Measure.Family), 0, 0.1);
        Assert.InRange(Share(scores, Measure.Slot), 0, 0.01);
        Assert.InRange(Share(scores, Measure.Item), 0, 0.01);
        Assert.InRange(Share(scores, Measure.Subgoal), 0, 0.01);
        Assert.Equal(1, Share(scores, Measure.Restraint));
    }

    [Fact]
    public void Score_OfAPlannerThatDoesEverything_IsBadInFamiliesAndRestraint()
    {
        var scores = Cases.Select(asked => Scorer.Score(asked, Everything(asked))).ToList();

        Assert.InRange(Share(scores, Measure.Family), 0, 0.01);
        Assert.InRange(Share(scores, Measure.NoTask), 0, 0.01);
        Assert.InRange(Share(scores, Measure.Restraint), 0, 0.3);
        Assert.DoesNotContain(scores, score => score.Passed);
    }

    private static PlanResult Everything(EvaluationCase asked)
    {
        var words = JsonSerializer.Serialize(asked.Said().Utterance);
        return Answers.Plan([.. Families.Select(family => Answers.Leg(family, "book", $$"""{"note":{{words}}}"""))]);
    }

    private static double Share(IEnumerable<CaseScore> scores, Measure measure) =>
        scores
            .SelectMany(score => score.Checks)
            .Where(check => check.Measure == measure)
            .Average(check => check.Passed ? 1 : 0);
}
