using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;

namespace Qianwen.Functions.Jobs;

/// <summary>Sets a status that follows from no report: the one a task ended with, or that it quotes anew.</summary>
public sealed class SetTaskStatusActivity(ITaskStore tasks, TimeProvider time)
{
    /// <summary>Sets it. While it quotes anew, no cart is open.</summary>
    [Function(nameof(SetTaskStatusActivity))]
    public Task RunAsync([ActivityTrigger] TaskStatusChange change, CancellationToken cancellationToken) =>
        tasks.UpdateAsync(
            change.TaskId,
            view =>
                view with
                {
                    Status = change.Status,
                    Cart = change.Status == JobStatus.Quoting ? null : view.Cart,
                    UpdatedAt = time.GetUtcNow(),
                },
            cancellationToken
        );
}
