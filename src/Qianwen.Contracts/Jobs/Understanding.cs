using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Jobs;

/// <summary>What a message was understood to be, in the state of its conversation at that moment.</summary>
/// <param name="TaskId">The job it is about: existing, or to be started for a plan.</param>
/// <param name="CartHash">The proposal that was open.</param>
/// <param name="StartsTask">True where a new task must start (a plan, or a change of a job that is over).</param>
public sealed record Understanding(PlanResult Plan, string? TaskId, string? CartHash, bool StartsTask);
