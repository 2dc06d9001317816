using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>When an order would be made, ready and at the door.</summary>
/// <param name="StartsAt">When the kitchen begins it.</param>
/// <param name="ReadyBy">When it is made.</param>
/// <param name="ArriveBy">When it is at the door.</param>
public sealed record StoreSchedule(DateTimeOffset StartsAt, DateTimeOffset ReadyBy, DateTimeOffset ArriveBy)
{
    private static readonly TimeSpan HandOver = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(90);

    /// <summary>How fast riders ride, in metres a second (18 km/h).</summary>
    public const double MetresPerSecond = 5;

    /// <summary>How long the kitchen makes so many units.</summary>
    public static TimeSpan Making(Store store, int units) =>
        TimeSpan.FromSeconds(Math.Ceiling(units * 60.0 / store.UnitsPerMinute));

    /// <summary>
    /// As soon as possible, unless the wished time is so far away, or excludes coming earlier, that it must wait.
    /// </summary>
    public static StoreSchedule Plan(Store store, int units, int distanceMetres, DateTimeOffset now, TimeWish? wish)
    {
        var making = Making(store, units);
        var riding = TimeSpan.FromSeconds(Math.Ceiling(distanceMetres / MetresPerSecond)) + HandOver;
        var ready = now + store.Queue + making;
        if (wish is not null)
        {
            var wished = wish.At - riding - (wish.NotBefore ? TimeSpan.Zero : Slack);
            if (wished > ready && (wish.NotBefore || wished - now > Soon))
            {
                ready = wished;
            }
        }

        return new StoreSchedule(ready - making, ready, ready + riding);
    }
}
