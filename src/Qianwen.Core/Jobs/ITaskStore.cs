using Qianwen.Contracts.Jobs;

namespace Qianwen.Core.Jobs;

/// <summary>Tasks as their owners see them.</summary>
public interface ITaskStore
{
    /// <summary>Adds the task; leaves it as it is where it exists.</summary>
    Task CreateAsync(TaskView task, CancellationToken cancellationToken);

    /// <summary>The task, or null.</summary>
    Task<TaskView?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Changes the task under optimistic concurrency; <paramref name="change"/> may be called more than once.</summary>
    /// <returns>The task as saved.</returns>
    /// <exception cref="KeyNotFoundException">There is no such task.</exception>
    Task<TaskView> UpdateAsync(string id, Func<TaskView, TaskView> change, CancellationToken cancellationToken);
}
