using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>What a menu has for a person's words.</summary>
/// <param name="Matches">Items that fit, best first; empty where the shop does not sell it.</param>
/// <param name="Alternatives">Where nothing fits: what comes closest.</param>
public sealed record MenuMatch(IReadOnlyList<ItemMatch> Matches, IReadOnlyList<MenuItem> Alternatives)
{
    /// <summary>True where the first match is clearly meant, false where the person might mean any of several.</summary>
    public bool IsClear => Matches.Count < 2 || Matches[0].Score - Matches[1].Score > 0.05;
}
