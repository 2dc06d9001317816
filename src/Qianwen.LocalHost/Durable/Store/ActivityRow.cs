namespace Qianwen.LocalHost.Durable.Store;

/// <summary>An activity that has to run; the row goes when its result is in the inbox.</summary>
internal sealed record ActivityRow(long Id, string Instance, long Execution, int TaskId, string Name, string? Input);
