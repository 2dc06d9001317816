using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>Something similar that the store does have.</summary>
public sealed record StoreAlternative(string ItemId, LocalizedText Name, Money UnitPrice);
