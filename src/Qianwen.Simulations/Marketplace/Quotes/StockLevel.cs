namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>How many units of an item a store has left on one day.</summary>
public sealed record StockLevel(int Left);
