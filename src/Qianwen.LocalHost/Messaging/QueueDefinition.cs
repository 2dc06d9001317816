namespace Qianwen.LocalHost.Messaging;

/// <summary>What the service is told when a queue is created; the names are those of <c>infra/queues.json</c>.</summary>
/// <param name="Name">The queue's name, compared without case as the service does.</param>
public sealed record QueueDefinition(string Name)
{
    /// <summary>Deliveries after which a message that is still not settled is dead-lettered.</summary>
    public int MaxDeliveryCount { get; init; } = 10;

    /// <summary>How long a receiver holds a message, or a session, without renewing.</summary>
    public TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message id is remembered so that a second message with it is dropped; null for no detection.</summary>
    public TimeSpan? DuplicateDetectionWindow { get; init; }

    /// <summary>True where every message belongs to a session and a session is received in order by one receiver.</summary>
    public bool RequiresSession { get; init; }

    /// <summary>The longest life of a message in the queue; null for no end.</summary>
    public TimeSpan? DefaultTimeToLive { get; init; }

    /// <summary>True where an expired message is dead-lettered, false where it is dropped.</summary>
    public bool DeadLetterOnExpiration { get; init; } = true;
}
