using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A choice an item has, with its price difference per unit.</summary>
public sealed record PricedChoice(OptionChoice Choice, Money Delta, bool IsDefault);
