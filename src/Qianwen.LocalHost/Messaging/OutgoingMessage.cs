using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>A message as it is sent, taken apart before the writer's turn.</summary>
internal sealed record OutgoingMessage
{
    public string? MessageId { get; init; }

    public string? SessionId { get; init; }

    public required byte[] Body { get; init; }

    public required MessageEnvelope Envelope { get; init; }

    public DateTimeOffset? Scheduled { get; init; }

    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How each copy travels: one, at once, where no fault was asked for.</summary>
    public required IReadOnlyList<TimeSpan> Copies { get; init; }

    /// <summary>Bytes that count towards the size limit.</summary>
    public long Size { get; init; }

    public static OutgoingMessage Of(
        ServiceBusMessage message,
        DateTimeOffset? scheduled,
        IReadOnlyList<TimeSpan> copies
    )
    {
        var envelope = MessageEnvelope.Of(message).WithTrace();
        var body = message.Body.ToArray();
        var declared = message.ScheduledEnqueueTime == default ? (DateTimeOffset?)null : message.ScheduledEnqueueTime;
        return new OutgoingMessage
        {
            MessageId = message.MessageId,
            SessionId = message.SessionId,
            Body = body,
            Envelope = envelope,
            Scheduled = scheduled ?? declared,
            TimeToLive = message.TimeToLive == TimeSpan.MaxValue ? null : message.TimeToLive,
            Copies = copies,
            Size = body.Length + envelope.Properties.Sum(property => property.Key.Length + property.Value.Text.Length),
        };
    }
}
