namespace Qianwen.Contracts.Planning;

/// <summary>What the planner made of one sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Locale"><c>zh-CN</c> or <c>en</c>: the language to answer in.</param>
/// <param name="Text">What to say to the person: the answer, the question, or what was understood.</param>
/// <param name="Legs">For a plan or question: what to do as far as known; for a change: the job's new legs in full.</param>
/// <param name="Question">For a question: the question.</param>
/// <param name="Decision">For a decision: which.</param>
/// <param name="TaskId">For a decision, change, cancel or status: the job it is about; null for the only or latest one.</param>
/// <param name="Why">Which words gave which argument, and what was assumed.</param>
/// <param name="Confidence">0…1.</param>
public sealed record PlanResult(
    PlanKind Kind,
    string Locale,
    string Text,
    IReadOnlyList<Leg> Legs,
    PlanQuestion? Question = null,
    Decision? Decision = null,
    string? TaskId = null,
    IReadOnlyList<PlanEvidence>? Why = null,
    double Confidence = 1
);
