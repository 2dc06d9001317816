using System.Globalization;
using Amqp.Framing;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>Which session a receiver asks for.</summary>
/// <param name="SessionId">The session; null for the next one that has messages and is free.</param>
/// <param name="Wait">How long it waits for one.</param>
internal sealed record SessionFilter(string? SessionId, TimeSpan Wait)
{
    private static readonly Symbol Name = "com.microsoft:session-filter";
    private static readonly Symbol Timeout = "com.microsoft:timeout";
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    /// <summary>What the client asks for; null where it asks for no session.</summary>
    public static SessionFilter? Of(Attach attach)
    {
        if (attach.Source is not Source { FilterSet: { } filters } || !filters.TryGetValue(Name, out var value))
        {
            return null;
        }

        var wait =
            attach.Properties is { } properties && properties.TryGetValue(Timeout, out var milliseconds)
                ? TimeSpan.FromMilliseconds(Convert.ToDouble(milliseconds, CultureInfo.InvariantCulture))
                : DefaultWait;
        var sessionId = value is DescribedValue described ? described.Value : value;
        return new SessionFilter(sessionId as string, wait);
    }

    /// <summary>The source that tells the client which session it got.</summary>
    public static Source Granted(Attach attach, string sessionId) =>
        new()
        {
            Address = ((Source)attach.Source).Address,
            FilterSet = new Map { [Name] = sessionId },
        };
}
