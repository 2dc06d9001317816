using System.Collections.Frozen;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>Everything the marketplace sells and where; read once, checked by <see cref="CatalogueLoader"/>, never changed.</summary>
public sealed class MarketCatalogue(
    IReadOnlyList<City> cities,
    IReadOnlyList<Place> places,
    IReadOnlyList<Category> categories,
    IReadOnlyList<OptionGroup> optionGroups,
    IReadOnlyList<Chain> chains,
    IReadOnlyList<Store> stores
)
{
    private readonly FrozenDictionary<string, Store> _stores = stores.ToFrozenDictionary(store => store.Id);
    private readonly FrozenDictionary<string, Category> _categories = categories.ToFrozenDictionary(c => c.Id);
    private readonly FrozenDictionary<string, OptionGroup> _groups = optionGroups.ToFrozenDictionary(g => g.Id);

    public IReadOnlyList<City> Cities => cities;

    public IReadOnlyList<Place> Places => places;

    public IReadOnlyList<Category> Categories => categories;

    public IReadOnlyList<OptionGroup> OptionGroups => optionGroups;

    public IReadOnlyList<Chain> Chains => chains;

    public IReadOnlyList<Store> Stores => stores;

    /// <summary>The store with this id; null where there is none.</summary>
    public Store? Store(string id) => _stores.GetValueOrDefault(id);

    /// <summary>The category with this id; null where there is none.</summary>
    public Category? Category(string id) => _categories.GetValueOrDefault(id);

    /// <summary>The option group with this id; null where there is none.</summary>
    public OptionGroup? OptionGroup(string id) => _groups.GetValueOrDefault(id);
}
