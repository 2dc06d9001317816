using Qianwen.Contracts.Jobs;

namespace Qianwen.Core.Jobs;

/// <summary>What follows from a task's status.</summary>
public static class JobStatusRules
{
    /// <summary>True for a terminal status: nothing leaves it.</summary>
    public static bool IsOver(this JobStatus status) => status >= JobStatus.Completed;
}
