using System.ComponentModel.DataAnnotations;

namespace Qianwen.Functions.Conversations;

/// <summary>How event streams are kept.</summary>
public sealed class EventStreamOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Events";

    /// <summary>Milliseconds between two looks for new items.</summary>
    [Range(10, 3_600_000)]
    public int PollMilliseconds { get; init; } = 250;

    /// <summary>Seconds of silence after which a comment is sent, so that nobody in between closes the connection.</summary>
    [Range(1, 3600)]
    public int HeartbeatSeconds { get; init; } = 15;
}
