using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Jobs;

/// <summary>The cart that was proposed, or null where nothing could be and the person was told why.</summary>
public sealed record ProposalResult(Cart? Cart);
