using Qianwen.Contracts.Providers;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>Everything the marketplace knows by name, as the contract's vocabulary.</summary>
public static class VocabularyBuilder
{
    /// <summary>Builds it; the order of entries is that of the data.</summary>
    public static Vocabulary Build(string providerId, MarketCatalogue catalogue) =>
        new(
            providerId,
            [
                .. catalogue.Cities.Select(city => new VocabularyEntry(
                    city.Id,
                    EntityKind.City,
                    city.Name,
                    city.Aliases
                )),
                .. catalogue.Places.Select(place => new VocabularyEntry(
                    place.Id,
                    EntityKind.Place,
                    place.Name,
                    place.Aliases,
                    Parent: place.City,
                    Location: place.Location
                )),
                .. catalogue.Chains.Select(chain => new VocabularyEntry(
                    chain.Id,
                    EntityKind.Merchant,
                    chain.Name,
                    chain.Aliases
                )),
                .. catalogue.Categories.Select(category => new VocabularyEntry(
                    category.Id,
                    EntityKind.Category,
                    category.Name,
                    category.Aliases
                )),
                .. catalogue.Chains.SelectMany(Items),
                .. catalogue.OptionGroups.SelectMany(Options),
            ]
        );

    private static IEnumerable<VocabularyEntry> Items(Chain chain) =>
        chain.Menu.Select(item => new VocabularyEntry(
            item.Id,
            EntityKind.Item,
            item.Name,
            item.Aliases,
            Parent: chain.Id,
            Tags: item.Categories
        ));

    private static IEnumerable<VocabularyEntry> Options(OptionGroup group) =>
        group.Choices.Select(choice => new VocabularyEntry(
            choice.VocabularyId,
            EntityKind.Option,
            choice.Name,
            choice.Aliases,
            Group: group.Id
        ));
}
