using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Tests;

/// <summary>Answers and cases in short form.</summary>
internal static class Answers
{
    public static Leg Leg(string family, string op, string args = "{}") =>
        new(
            "leg",
            family,
            op,
            JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(args)!,
            Missing: [],
            DependsOn: []
        );

    public static PlanResult Plan(params Leg[] legs) =>
        new(legs.Length == 0 ? PlanKind.Answer : PlanKind.Plan, "en", "", legs, Confidence: 0.9);

    public static PlanResult Question(params Leg[] legs) =>
        Plan(legs) with
        {
            Kind = PlanKind.Question,
            Question = new PlanQuestion("leg", "name", "Which?", []),
        };

    public static EvaluationCase Case(string kind, string expected) =>
        CaseFile.Parse(
            $$"""
            {"id":"c","source":"authored","lang":"en","domain":"d","kind":"{{kind}}","utterance":"u",
             "now":"2026-11-23T09:00:00+08:00","expected":{{expected}}}
            """
        );

    public static CaseScore Score(string kind, string expected, PlanResult answer) =>
        Scorer.Score(Case(kind, expected), answer);

    public static void Fails(Measure measure, CaseScore score) =>
        Assert.Contains(score.Checks, check => check.Measure == measure && !check.Passed && check.Why.Length > 0);
}
