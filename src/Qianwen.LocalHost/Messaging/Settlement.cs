namespace Qianwen.LocalHost.Messaging;

/// <summary>What a receiver decides about a message it holds.</summary>
public abstract record Settlement
{
    private Settlement() { }

    /// <summary>The message is done and removed.</summary>
    public sealed record Complete : Settlement;

    /// <summary>The message is given back at once, for another delivery.</summary>
    /// <param name="Changes">Application properties to set on it.</param>
    public sealed record Abandon(IEnumerable<KeyValuePair<string, object>>? Changes = null) : Settlement;

    /// <summary>The message is set aside, to be received by its sequence number only.</summary>
    /// <param name="Changes">Application properties to set on it.</param>
    public sealed record Defer(IEnumerable<KeyValuePair<string, object>>? Changes = null) : Settlement;

    /// <summary>The message is moved to the dead-letter sub-queue.</summary>
    /// <param name="Reason">A short code of the reason.</param>
    /// <param name="Description">The reason for the operator.</param>
    /// <param name="Changes">Application properties to set on it.</param>
    public sealed record DeadLetter(
        string? Reason = null,
        string? Description = null,
        IEnumerable<KeyValuePair<string, object>>? Changes = null
    ) : Settlement;
}
