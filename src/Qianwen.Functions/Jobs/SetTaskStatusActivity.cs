using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;

namespace Qianwen.Functions.Jobs;

/// <summary>Sets the status a task ended with.</summary>
public sealed class SetTaskStatusActivity(ITaskStore tasks, TimeProvider time)
{
    /// <summary>Sets it.</summary>
    [Function(nameof(SetTaskStatusActivity))]
    public Task RunAsync([ActivityTrigger] TaskStatusChange change, CancellationToken cancellationToken) =>
        tasks.UpdateAsync(
            change.TaskId,
            view => view with { Status = change.Status, UpdatedAt = time.GetUtcNow() },
            cancellationToken
        );
}
