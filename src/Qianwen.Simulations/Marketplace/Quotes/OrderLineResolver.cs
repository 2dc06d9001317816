using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>Finds the items and options that an ordered item means in one store.</summary>
public sealed class OrderLineResolver(MarketCatalogue catalogue, MenuMatcher matcher, OptionResolver options)
{
    private const int MostVariants = 3;

    /// <summary>The ways to serve a line, best first, at most three; or why there is none.</summary>
    /// <param name="surcharges">What the store asks on top of the menu today, by item id.</param>
    public (IReadOnlyList<QuotedItem> Variants, StoreRefusal? Refusal) Resolve(
        Store store,
        OrderedItem wanted,
        IReadOnlyDictionary<string, Money> surcharges
    )
    {
        var match = matcher.Match(store.Chain, wanted);
        if (match.Matches.Count == 0)
        {
            return ([], Refusals.NotSold(store, wanted.Words, match.Alternatives));
        }

        var resolved = match.Matches.Select(found => (found, choices: options.Resolve(found.Item, wanted))).ToList();
        var possible = resolved.Where(pair => pair.choices.Problem is null).ToList();
        if (possible.Count == 0)
        {
            return ([], Refusals.OptionUnavailable(store, resolved[0].choices.Problem!, resolved[0].found.Item));
        }

        var variants = possible
            .Take(match.IsClear && possible[0].found == match.Matches[0] ? 1 : MostVariants)
            .Select(pair => new QuotedItem(
                pair.found.Item,
                wanted.Quantity,
                pair.choices,
                surcharges.GetValueOrDefault(pair.found.Item.Id, Money.Zero()),
                pair.found.Score,
                Notes(pair.found, wanted)
            ));
        return ([.. variants], null);
    }

    private IReadOnlyList<LocalizedText> Notes(ItemMatch match, OrderedItem wanted)
    {
        var name = match.Item.Name;
        return match.Reason switch
        {
            MatchReason.OfCategory => catalogue.Category(wanted.Category!) is { } category
                ? [new LocalizedText($"{category.Name.Zh}选的是：{name.Zh}", $"For \"{category.Name.En}\": {name.En}")]
                : [],
            MatchReason.KindOf =>
            [
                new LocalizedText($"“{wanted.Words}”选的是：{name.Zh}", $"For \"{wanted.Words}\": {name.En}"),
            ],
            MatchReason.Misspelt =>
            [
                new LocalizedText($"“{wanted.Words}”理解为：{name.Zh}", $"\"{wanted.Words}\" is read as {name.En}"),
            ],
            _ => [],
        };
    }
}
