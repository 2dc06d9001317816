using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>A leg that nothing can be proposed for, and why.</summary>
public sealed record UnservedLeg(Leg Leg, NoOfferReason Reason);
