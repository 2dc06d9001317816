using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Makes results of the planner.</summary>
public static class Results
{
    /// <summary>Talk.</summary>
    public static PlanResult Answer(string locale, string text, double confidence = 0.9) =>
        new(PlanKind.Answer, locale, text, [], Confidence: confidence);

    /// <summary>Yes or no.</summary>
    public static PlanResult Decide(string locale, Decision decision, string taskId) =>
        new(
            PlanKind.Decision,
            locale,
            decision == Decision.Accept
                ? Tongue.Say(locale, "好的，这就下单。", "Okay, placing the order.")
                : Tongue.Say(locale, "好的，这单不要了。", "Okay, dropped."),
            [],
            Decision: decision,
            TaskId: taskId
        );

    /// <summary>A question with the legs it is about.</summary>
    public static PlanResult Ask(
        string locale,
        PlanQuestion question,
        IReadOnlyList<Leg> legs,
        IReadOnlyList<PlanEvidence> why,
        string? taskId = null
    ) =>
        new(
            PlanKind.Question,
            locale,
            question.Text,
            legs,
            Question: question,
            TaskId: taskId,
            Why: why,
            Confidence: 0.8
        );

    /// <summary>A job to do.</summary>
    public static PlanResult Plan(
        TurnContext turn,
        IReadOnlyList<Leg> legs,
        IReadOnlyList<PlanEvidence> why,
        double confidence
    ) =>
        new(
            PlanKind.Plan,
            turn.Locale,
            new OrderSentence(turn.Index, turn.Locale).Understood(legs),
            legs,
            Why: why,
            Confidence: confidence
        );

    /// <summary>The open proposal, or a job that is still quoted, changed.</summary>
    public static PlanResult Change(
        TurnContext turn,
        IReadOnlyList<Leg> legs,
        IReadOnlyList<PlanEvidence> why,
        string? taskId
    ) =>
        new(
            PlanKind.Change,
            turn.Locale,
            new OrderSentence(turn.Index, turn.Locale).Changed(legs),
            legs,
            TaskId: taskId,
            Why: why
        );
}
