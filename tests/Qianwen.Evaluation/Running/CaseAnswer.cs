using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Running;

/// <summary>A case with its answer.</summary>
/// <param name="Score">How it was.</param>
/// <param name="Answer">What the planner made of it.</param>
/// <param name="PerSentence">The time it took in each round, divided by the person's turns.</param>
public sealed record CaseAnswer(CaseScore Score, PlanResult Answer, IReadOnlyList<TimeSpan> PerSentence);
