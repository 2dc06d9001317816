namespace Qianwen.Contracts.Offers;

/// <summary>The offer of a leg that the legs after it are quoted for.</summary>
public sealed record ChosenOffer(string LegId, string OfferId);
