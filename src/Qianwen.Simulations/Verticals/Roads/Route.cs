using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Roads;

/// <summary>A way through some points.</summary>
/// <param name="Tolls">Of motorways, in fen.</param>
public sealed record Route(TravelMode Mode, int Metres, TimeSpan Takes, TrafficLevel Traffic, long Tolls)
{
    /// <summary>Length and time, in words.</summary>
    public LocalizedText Summary =>
        new($"{Metres / 1000.0:0.0}公里，约{Minutes}分钟", $"{Metres / 1000.0:0.0} km, about {Minutes} min");

    private int Minutes => (int)Math.Ceiling(Takes.TotalMinutes);
}
