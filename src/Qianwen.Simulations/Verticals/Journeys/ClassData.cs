using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>A class of seats.</summary>
/// <param name="Base">Fen of every ticket.</param>
/// <param name="PerKm">Fen of every kilometre.</param>
/// <param name="Seats">How many there are.</param>
public sealed record ClassData(string Id, string Zh, string En, long Base, long PerKm, int Seats)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
