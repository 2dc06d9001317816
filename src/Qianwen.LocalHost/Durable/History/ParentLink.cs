namespace Qianwen.LocalHost.Durable.History;

/// <summary>Whom a sub-orchestration answers to: the step of one execution of its parent.</summary>
internal sealed record ParentLink(string Instance, long Execution, int TaskId, string Name);
