using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>Legs with what followed from those before them.</summary>
/// <param name="Legs">The legs, in the order they were given.</param>
/// <param name="Chosen">The offers that they were bound to.</param>
public sealed record BoundLegs(IReadOnlyList<Leg> Legs, IReadOnlyList<ChosenOffer> Chosen);
