using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Tests.Catalogue;

public sealed class CatalogueDataTests
{
    private static readonly MarketCatalogue Market = CatalogueLoader.Load();
    private static readonly Vocabulary Vocabulary = VocabularyBuilder.Build("flash-delivery", Market);

    [Fact]
    public void Load_ShippedData_HasAtLeastFifteenStoresInEachOfThreeCities()
    {
        var cities = Market
            .Stores.GroupBy(store => store.City)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(["beijing", "hangzhou", "shanghai"], cities.Keys.Order());
        Assert.All(cities, city => Assert.True(city.Value >= 15, $"{city.Key} has only {city.Value} stores"));
    }

    [Fact]
    public void Load_ShippedData_EveryChainHasAStoreAndAMenuOfTenOrMore()
    {
        Assert.True(Market.Chains.Count >= 20);
        Assert.All(Market.Chains, chain => Assert.True(chain.Menu.Count >= 10, chain.Id));
        Assert.Equal(
            Market.Chains.Select(chain => chain.Id).Order(),
            Market.Stores.Select(store => store.Chain.Id).Distinct().Order()
        );
    }

    [Fact]
    public void Load_ShippedData_EveryStoreAndPlaceLiesInItsCity()
    {
        var cities = Market.Cities.ToDictionary(city => city.Id);

        Assert.All(Market.Stores, store => Assert.True(cities[store.City].Contains(store.Location), store.Id));
        Assert.All(Market.Places, place => Assert.True(cities[place.City].Contains(place.Location), place.Id));
    }

    [Fact]
    public void Load_ShippedData_EveryItemHasBothNamesAndACategory()
    {
        var items = Market.Chains.SelectMany(chain => chain.Menu).ToList();

        Assert.All(items, item => Assert.False(string.IsNullOrWhiteSpace(item.Name.Zh), item.Id));
        Assert.All(items, item => Assert.False(string.IsNullOrWhiteSpace(item.Name.En), item.Id));
        Assert.All(items, item => Assert.NotEmpty(item.Categories));
    }

    [Fact]
    public void Load_ShippedData_EveryGroupHasEnoughDefaultsAndAReachableParent()
    {
        var groups = Market
            .Chains.SelectMany(chain => chain.Menu)
            .SelectMany(item => item.Groups.Select(group => (item, group)));

        Assert.All(groups, pair => Assert.InRange(pair.group.Defaults.Count(), pair.group.Min, pair.group.Max));
        Assert.All(
            groups.Where(pair => pair.group.When is not null),
            pair => Assert.NotNull(pair.item.Group(pair.group.When!.Group)?.Find(pair.group.When.Choice))
        );
    }

    [Fact]
    public void Load_ShippedData_NoTwoItemsOfAMenuShareAName()
    {
        foreach (var chain in Market.Chains)
        {
            var names = chain.Menu.SelectMany(item => item.Names.Distinct(StringComparer.OrdinalIgnoreCase));
            Assert.Empty(
                names
                    .GroupBy(name => name.ToUpperInvariant())
                    .Where(group => group.Count() > 1)
                    .Select(g => $"{chain.Id}: {g.Key}")
            );
        }
    }

    [Fact]
    public void Load_ShippedData_NoTwoOptionsShareAName()
    {
        var names = Market
            .OptionGroups.SelectMany(group => group.Choices)
            .SelectMany(choice =>
                new[] { choice.Name.Zh, choice.Name.En }
                    .Concat(choice.Aliases)
                    .Select(name => (choice.VocabularyId, Name: name.ToUpperInvariant()))
            )
            .Distinct();

        Assert.Empty(
            names
                .GroupBy(pair => pair.Name)
                .Where(group => group.Count() > 1)
                .Select(group => string.Join(" = ", group))
        );
    }

    [Theory]
    [InlineData("霸王茶姬", EntityKind.Merchant, "chagee")]
    [InlineData("Bawang Tea Ji", EntityKind.Merchant, "chagee")]
    [InlineData("伯牙绝弦", EntityKind.Item, "chagee/boya-juexian")]
    [InlineData("Boya Juexian", EntityKind.Item, "chagee/boya-juexian")]
    [InlineData("西溪园区", EntityKind.Place, "hangzhou/xixi-campus")]
    [InlineData("the Bund", EntityKind.Place, "shanghai/the-bund")]
    [InlineData("少冰", EntityKind.Option, "ice/less")]
    [InlineData("without sugar", EntityKind.Option, "sugar/none")]
    [InlineData("oat milk", EntityKind.Option, "milk/oat")]
    [InlineData("latte", EntityKind.Category, "latte")]
    [InlineData("杭州", EntityKind.City, "hangzhou")]
    public void Vocabulary_KnownName_LeadsToItsEntry(string name, EntityKind kind, string id)
    {
        var entries = Vocabulary.Entries.Where(entry =>
            entry.Kind == kind
            && new[] { entry.Name.Zh, entry.Name.En }
                .Concat(entry.Aliases)
                .Contains(name, StringComparer.OrdinalIgnoreCase)
        );

        Assert.Equal(id, Assert.Single(entries).Id);
    }
}
