namespace Qianwen.Contracts.Jobs;

/// <summary>A task's new status.</summary>
public sealed record TaskStatusChange(string TaskId, JobStatus Status);
