using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>An item that the words may mean.</summary>
/// <param name="Score">0…1: how well it fits.</param>
public sealed record ItemMatch(MenuItem Item, double Score, MatchReason Reason);
