using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Cars;

/// <summary>A kind of car of <c>verticals/vehicles.json</c>; amounts in fen.</summary>
/// <param name="Base">For getting in.</param>
/// <param name="PerKm">For every kilometre.</param>
/// <param name="PerMinute">For every minute.</param>
/// <param name="Luggage">Pieces it takes.</param>
public sealed record VehicleData(
    string Id,
    string Zh,
    string En,
    long Base,
    long PerKm,
    long PerMinute,
    int Seats,
    int Luggage,
    double Rating,
    string Model
)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
