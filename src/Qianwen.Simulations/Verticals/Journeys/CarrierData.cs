using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>An airline or a railway.</summary>
/// <param name="Code">What its numbers begin with; empty where the kind of service says so.</param>
/// <param name="Ticket">How its ticket codes look.</param>
public sealed record CarrierData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    string Code,
    string Ticket
)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
