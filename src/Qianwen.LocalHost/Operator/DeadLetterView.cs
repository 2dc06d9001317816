namespace Qianwen.LocalHost.Operator;

/// <summary>A dead letter.</summary>
/// <param name="Queue">The queue it was sent to.</param>
/// <param name="SequenceNumber">Its number in the queue; with the queue, what a replay names.</param>
/// <param name="MessageId">The sender's id.</param>
/// <param name="Subject">What it is, as the sender says.</param>
/// <param name="Reason">A short code of why it is here.</param>
/// <param name="Description">Why it is here.</param>
/// <param name="EnqueuedAt">When it came into the queue.</param>
/// <param name="Deliveries">How often it was delivered.</param>
/// <param name="Body">Its text; null where it is asked for among others.</param>
public sealed record DeadLetterView(
    string Queue,
    long SequenceNumber,
    string MessageId,
    string? Subject,
    string? Reason,
    string? Description,
    DateTimeOffset EnqueuedAt,
    int Deliveries,
    string? Body
);
