using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>What a store asks on top of the menu's price for an item, per unit.</summary>
public sealed record Surcharge(string ItemId, Money Amount);
