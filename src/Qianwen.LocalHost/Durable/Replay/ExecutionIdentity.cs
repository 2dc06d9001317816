namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>Which run of which orchestration.</summary>
internal sealed record ExecutionIdentity(string Instance, long Execution, string Name);
