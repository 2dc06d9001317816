namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>What one order took of a provider's capacity.</summary>
/// <param name="Units">Units by resource.</param>
/// <param name="Returned">True once it was put back.</param>
public sealed record CapacityTaking(IReadOnlyDictionary<string, int> Units, bool Returned = false);
