namespace Qianwen.LocalHost.Operator;

/// <summary>A dead letter that was sent again.</summary>
/// <param name="Queue">The queue it is in again.</param>
/// <param name="SequenceNumber">Its new number there.</param>
public sealed record ReplayView(string Queue, long SequenceNumber);
