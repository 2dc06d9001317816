namespace Qianwen.Contracts.Offers;

/// <summary>An offer with its place and the reasons for it.</summary>
/// <param name="LegId">The leg it serves.</param>
/// <param name="Rank">1 is the one that is proposed.</param>
/// <param name="Reasons">Why it is there.</param>
public sealed record RankedOffer(string LegId, Offer Offer, int Rank, IReadOnlyList<LocalizedText> Reasons);
