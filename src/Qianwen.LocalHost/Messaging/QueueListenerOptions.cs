namespace Qianwen.LocalHost.Messaging;

/// <summary>How a listener takes messages; the names are those of <c>host.json</c>, <c>extensions.serviceBus</c>.</summary>
public sealed record QueueListenerOptions
{
    /// <summary>Calls that run at once.</summary>
    public int MaxConcurrentCalls { get; init; } = 16;

    /// <summary>Sessions that are held at once; each gives one message at a time.</summary>
    public int MaxConcurrentSessions { get; init; } = 8;

    /// <summary>Messages of one call, where the function takes an array; 1 for one by one.</summary>
    public int MaxMessageBatchSize { get; init; } = 1;

    /// <summary>True where a message is completed when its handler returns, unless the handler settled it itself.</summary>
    public bool AutoCompleteMessages { get; init; } = true;

    /// <summary>How long a lock is renewed while the handler runs.</summary>
    public TimeSpan MaxAutoLockRenewalDuration { get; init; } = TimeSpan.FromMinutes(5);
}
