using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning;

/// <summary>Turns one sentence, in its conversation, into what it is. Has no effect of any kind.</summary>
public interface IPlanner
{
    /// <summary>Understands one sentence.</summary>
    ValueTask<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken);
}
