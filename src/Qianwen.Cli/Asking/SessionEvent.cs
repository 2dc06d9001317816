using Qianwen.Cli.Client;

namespace Qianwen.Cli.Asking;

/// <summary>Something a session reacts to.</summary>
internal abstract record SessionEvent
{
    private SessionEvent() { }

    /// <summary>The transcript went on.</summary>
    public sealed record Arrived(ReceivedItem Received) : SessionEvent;

    /// <summary>The person gave a line; null where there are no more.</summary>
    public sealed record Typed(string? Line) : SessionEvent;

    /// <summary>Time to look whether anything changed silently.</summary>
    public sealed record Tick : SessionEvent;
}
