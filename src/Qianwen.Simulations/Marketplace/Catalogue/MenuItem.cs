using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A product on a chain's menu.</summary>
/// <param name="Id">Vocabulary id: <c>chagee/boya-juexian</c>.</param>
/// <param name="Price">Of one unit with every default option.</param>
/// <param name="Categories">Vocabulary ids of its categories.</param>
/// <param name="Rank">Its place on the menu: 0 sells best.</param>
/// <param name="DailyStock">Units a store has on one day.</param>
public sealed record MenuItem(
    string Id,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    Money Price,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ItemOptionGroup> Groups,
    int Rank,
    int DailyStock
)
{
    /// <summary>All its names.</summary>
    public IEnumerable<string> Names => [Name.Zh, Name.En, .. Aliases];

    /// <summary>The group with this id; null where the item has none.</summary>
    public ItemOptionGroup? Group(string id) => Groups.FirstOrDefault(group => group.Group.Id == id);
}
