namespace Qianwen.LocalHost.Hosting.Timers;

/// <summary>When a timer fired last, if ever, and is to fire next.</summary>
internal sealed record TimerRecord(DateTimeOffset? Last, DateTimeOffset Next);
