using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;

namespace Qianwen.Core.Telemetry;

/// <summary>A task store whose changes are measured: a step that runs again finds the task as it left it, and counts nothing.</summary>
public sealed class MeasuredTaskStore(ITaskStore tasks, TaskMetrics metrics) : ITaskStore
{
    /// <inheritdoc />
    public Task CreateAsync(TaskView task, CancellationToken cancellationToken) =>
        tasks.CreateAsync(task, cancellationToken);

    /// <inheritdoc />
    public Task<TaskView?> FindAsync(string id, CancellationToken cancellationToken) =>
        tasks.FindAsync(id, cancellationToken);

    /// <inheritdoc />
    public async Task<TaskView> UpdateAsync(
        string id,
        Func<TaskView, TaskView> change,
        CancellationToken cancellationToken
    )
    {
        TaskView? before = null;
        var after = await tasks.UpdateAsync(id, view => change(before = view), cancellationToken);
        if (before is not null)
        {
            metrics.Saved(before, after);
        }

        return after;
    }
}
