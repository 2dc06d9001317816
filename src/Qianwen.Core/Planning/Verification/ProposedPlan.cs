using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Verification;

/// <summary>What somebody who is not trusted made of a sentence.</summary>
/// <param name="Kind">What it is said to be.</param>
/// <param name="Legs">The errands.</param>
/// <param name="Text">What to answer or ask; null where nothing was worded.</param>
/// <param name="Decision">For a decision: which.</param>
/// <param name="Words">For a change, cancel or status: the person's words that ask for it.</param>
/// <param name="TaskId">The job it is about; null for the only or latest one.</param>
public sealed record ProposedPlan(
    PlanKind Kind,
    IReadOnlyList<ProposedLeg> Legs,
    string? Text = null,
    Decision? Decision = null,
    string? Words = null,
    string? TaskId = null
);
