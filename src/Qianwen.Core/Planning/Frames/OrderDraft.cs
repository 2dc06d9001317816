using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Legs as far as known; what is still to be asked stands in their missing arguments.</summary>
/// <param name="Legs">The legs.</param>
/// <param name="Why">Which words gave which argument.</param>
public sealed record OrderDraft(IReadOnlyList<Leg> Legs, IReadOnlyList<PlanEvidence> Why);
