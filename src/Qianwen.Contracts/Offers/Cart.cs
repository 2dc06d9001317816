using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>What one yes buys. The hash covers everything that is paid for and where it goes.</summary>
/// <param name="TaskId">The job.</param>
/// <param name="Round">1 for the first proposal, then counting.</param>
/// <param name="Orders">The orders.</param>
/// <param name="Total">What leaves the person's account.</param>
/// <param name="ExpiresAt">When the first offer expires.</param>
/// <param name="Hash">SHA-256 in hex over the canonical form.</param>
public sealed record Cart(
    string TaskId,
    int Round,
    IReadOnlyList<CartOrder> Orders,
    Money Total,
    DateTimeOffset ExpiresAt,
    string Hash
);
