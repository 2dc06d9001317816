using Qianwen.Contracts;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>Reads the marketplace's data and refuses what is inconsistent.</summary>
public static class CatalogueLoader
{
    /// <summary>Reads the data that comes with the app.</summary>
    /// <exception cref="CatalogueDataException">The data is wrong; the message names the entry.</exception>
    public static MarketCatalogue Load()
    {
        var options = EmbeddedData.Read<OptionsData>("options.json");
        var cities = EmbeddedData.Read<IReadOnlyList<CityData>>("cities.json").Select(ToCity).ToList();
        var categories = EmbeddedData.Read<IReadOnlyList<CategoryData>>("categories.json").Select(ToCategory).ToList();
        var groups = options.Groups.Select(ToGroup).ToList();
        var menus = new MenuReader(groups, options.Sets, categories.Select(category => category.Id).ToHashSet());
        var chains = EmbeddedData.Files("chains").Select(EmbeddedData.Read<ChainData>).Select(menus.Read).ToList();
        var stores = new StoreReader(cities, chains, EmbeddedData.Read<IReadOnlyList<CouponData>>("coupons.json"));
        var catalogue = new MarketCatalogue(
            cities,
            [.. EmbeddedData.Read<IReadOnlyList<PlaceData>>("places.json").Select(place => ToPlace(place, cities))],
            categories,
            groups,
            chains,
            [.. EmbeddedData.Read<IReadOnlyList<StoreData>>("stores.json").Select(stores.Read)]
        );
        RequireUniqueIds(catalogue);
        return catalogue;
    }

    private static City ToCity(CityData city) =>
        new(
            city.Id,
            new LocalizedText(city.Zh, city.En),
            city.Aliases,
            new GeoPoint(city.South, city.West),
            new GeoPoint(city.North, city.East)
        );

    private static Category ToCategory(CategoryData category) =>
        new(category.Id, new LocalizedText(category.Zh, category.En), category.Aliases);

    private static OptionGroup ToGroup(OptionGroupData group) =>
        new(
            group.Id,
            new LocalizedText(group.Zh, group.En),
            group.Aliases,
            [
                .. group.Choices.Select(choice => new OptionChoice(
                    group.Id,
                    choice.Id,
                    new LocalizedText(choice.Zh, choice.En),
                    choice.Aliases
                )),
            ]
        );

    private static Place ToPlace(PlaceData place, List<City> cities)
    {
        var city =
            cities.Find(candidate => place.Id.StartsWith(candidate.Id + "/", StringComparison.Ordinal))
            ?? throw new CatalogueDataException($"places.json: {place.Id} begins with no city's id.");
        var location = new GeoPoint(place.Latitude, place.Longitude);
        return city.Contains(location)
            ? new Place(place.Id, city.Id, new LocalizedText(place.Zh, place.En), place.Aliases, location)
            : throw new CatalogueDataException($"places.json: {place.Id} does not lie in {city.Id}.");
    }

    private static void RequireUniqueIds(MarketCatalogue catalogue)
    {
        var entries = VocabularyBuilder.Build("check", catalogue).Entries;
        var twice = entries.GroupBy(entry => entry.Id).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new CatalogueDataException($"The id {twice.Key} names {twice.Count()} different things.");
        }
    }
}
