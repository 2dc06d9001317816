using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Verification;

/// <summary>A leg of which everything was found in the person's words.</summary>
/// <param name="Leg">The leg; what is doubted is missing in it.</param>
/// <param name="Why">Which words gave which argument.</param>
/// <param name="Doubts">Where the proposal and the words do not agree, the first to be asked first.</param>
public sealed record VerifiedLeg(Leg Leg, IReadOnlyList<PlanEvidence> Why, IReadOnlyList<PlanQuestion> Doubts);
