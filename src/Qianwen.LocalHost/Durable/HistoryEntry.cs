namespace Qianwen.LocalHost.Durable;

/// <summary>One line of the log of an orchestration's current execution, for operators and tests.</summary>
/// <param name="Sequence">Its place in the log, from 0.</param>
/// <param name="Kind">What it is, such as <c>ActivityScheduled</c>.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Json">The whole event.</param>
public sealed record HistoryEntry(long Sequence, string Kind, DateTimeOffset At, string Json);
