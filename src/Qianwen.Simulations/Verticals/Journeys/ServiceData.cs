using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>A kind of service: nonstop flights, high-speed trains.</summary>
/// <param name="PerDay">What the weights of both cities, multiplied, are divided by for the number of departures a day.</param>
/// <param name="Most">Most departures a day.</param>
/// <param name="Detour">Length of the way over the great circle.</param>
/// <param name="First">The earliest departure, as <c>06:30</c>.</param>
/// <param name="AllSpots">True where it uses every airport or station of a city; else the main one.</param>
public sealed record ServiceData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Carriers,
    int MinKm,
    int MaxKm,
    int PerDay,
    int Most,
    int SpeedKmh,
    int FixedMinutes,
    double Detour,
    TimeOnly First,
    TimeOnly Last,
    bool AllSpots,
    IReadOnlyList<ClassData> Classes
)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
