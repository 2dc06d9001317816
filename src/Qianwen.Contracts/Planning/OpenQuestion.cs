namespace Qianwen.Contracts.Planning;

/// <summary>A question that waits for its answer, with the plan it belongs to.</summary>
public sealed record OpenQuestion(PlanQuestion Question, IReadOnlyList<Leg> Legs);
