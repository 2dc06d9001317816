namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>What one order took from a store's stock.</summary>
/// <param name="Day">The day it was taken from, as <c>20260301</c>.</param>
/// <param name="Units">Units by item id.</param>
/// <param name="Returned">True once it was put back.</param>
public sealed record StockTaking(string Day, IReadOnlyDictionary<string, int> Units, bool Returned = false);
