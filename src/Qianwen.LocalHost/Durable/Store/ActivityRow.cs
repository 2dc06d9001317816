namespace Qianwen.LocalHost.Durable.Store;

/// <summary>An activity that has to run; the row goes when its result is in the inbox.</summary>
internal sealed record ActivityRow(long Id, string Instance, long Execution, int TaskId, string Name, string? Input)
{
    /// <summary>The traceparent of the execution that asked for it; null where nobody traces.</summary>
    public string? Trace { get; init; }
}
