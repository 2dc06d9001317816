using Qianwen.Contracts;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Verticals.Roads;

/// <summary>Lengths and times of ways: the great circle with a detour, at the speed of the mode, the hour and the distance.</summary>
public static class RoutePlanner
{
    private const double MotorwayMetres = 30_000;
    private const long TollPerKm = 45;

    /// <summary>The way through the points, in order.</summary>
    /// <param name="at">When it begins.</param>
    /// <param name="avoidsMotorways">True for a way without motorways, and so without tolls.</param>
    public static Route Plan(
        TravelMode mode,
        IReadOnlyList<GeoPoint> points,
        DateTimeOffset at,
        bool avoidsMotorways = false
    )
    {
        var straight = points.Zip(points.Skip(1), (from, to) => from.DistanceTo(to)).Sum();
        var metres = straight * Detour(mode) * (avoidsMotorways ? 1.12 : 1);
        var traffic = mode == TravelMode.Drive ? TrafficAt(at) : TrafficLevel.Clear;
        var onMotorway = mode == TravelMode.Drive && metres > MotorwayMetres && !avoidsMotorways;
        var hours = metres / 1_000 / Speed(mode, onMotorway, traffic);
        var tolls = onMotorway ? (long)(metres / 1_000 * TollPerKm / 100) * 100 : 0;
        return new Route(mode, (int)metres, TimeSpan.FromHours(hours) + Waiting(mode), traffic, tolls);
    }

    /// <summary>How full the roads are at a time: jammed in the rush hours of working days.</summary>
    public static TrafficLevel TrafficAt(DateTimeOffset at)
    {
        var local = at.ToOffset(OpeningHours.Offset);
        var works = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return local.Hour switch
        {
            7 or 8 or 17 or 18 when works => TrafficLevel.Jammed,
            (>= 9 and <= 20) or 7 or 8 => TrafficLevel.Slow,
            _ => TrafficLevel.Clear,
        };
    }

    private static double Detour(TravelMode mode) =>
        mode switch
        {
            TravelMode.Walk => 1.2,
            TravelMode.Bike => 1.25,
            TravelMode.Transit => 1.3,
            _ => 1.35,
        };

    /// <summary>Kilometres an hour.</summary>
    private static double Speed(TravelMode mode, bool onMotorway, TrafficLevel traffic) =>
        mode switch
        {
            TravelMode.Walk => 4.8,
            TravelMode.Bike => 14,
            TravelMode.Transit => 26,
            _ => (onMotorway ? 68 : 36)
                * traffic switch
                {
                    TrafficLevel.Jammed => 0.6,
                    TrafficLevel.Slow => 0.8,
                    _ => 1,
                },
        };

    private static TimeSpan Waiting(TravelMode mode) =>
        mode switch
        {
            TravelMode.Transit => TimeSpan.FromMinutes(8),
            TravelMode.Drive => TimeSpan.FromMinutes(3),
            _ => TimeSpan.Zero,
        };
}
