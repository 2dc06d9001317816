using System.Collections.Concurrent;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>
/// Finds what an ordered item is on a chain's menu: by its ids, by its names, by its category, by a name that says more, by a slip of the
/// pen. What only resembles the words is never taken; it is offered as an alternative.
/// </summary>
public sealed class MenuMatcher(MarketCatalogue catalogue)
{
    private const double LeastSpelling = 0.85;
    private const int LeastSpellingLength = 5;
    private const int MostAlternatives = 3;

    private static readonly SearchText[] Fillers =
    [
        .. "杯 份 个 碗 瓶 盒 块 只 的 一 来 点 要 cup of a an the some order please with portion glass bowl piece pcs"
            .Split(' ')
            .Select(SearchText.Of),
    ];

    private readonly ConcurrentDictionary<string, IReadOnlyList<SearchText>> _names = new(StringComparer.Ordinal);

    /// <summary>Matches one ordered item with one menu.</summary>
    public MenuMatch Match(Chain chain, OrderedItem wanted)
    {
        var matches = ByIds(chain, wanted);
        if (matches.Count == 0)
        {
            matches = ByNames(chain, wanted);
        }

        if (matches.Count == 0 && (wanted.Ids.Count == 0 || wanted.Category is not null))
        {
            matches = ByKind(chain, wanted);
        }

        return matches.Count > 0 ? new MenuMatch(matches, []) : new MenuMatch([], Closest(chain, wanted));
    }

    /// <summary>The items of a menu that come closest, best first, at most three.</summary>
    public IReadOnlyList<MenuItem> Closest(Chain chain, OrderedItem wanted)
    {
        var texts = Texts(wanted);
        return
        [
            .. chain
                .Menu.Select(item => (item, likeness: Likeness(item, texts, wanted.Category)))
                .Where(pair => pair.likeness > 0.2)
                .OrderByDescending(pair => pair.likeness)
                .ThenBy(pair => pair.item.Rank)
                .Take(MostAlternatives)
                .Select(pair => pair.item),
        ];
    }

    private List<ItemMatch> ByIds(Chain chain, OrderedItem wanted)
    {
        var named = chain.Menu.Where(item => wanted.Ids.Contains(item.Id)).ToList();
        if (named.Count <= 1)
        {
            return [.. named.Select(item => new ItemMatch(item, 1, MatchReason.Named))];
        }

        var texts = Texts(wanted);
        return
        [
            .. named
                .Select(item => new ItemMatch(item, HasName(item, texts) ? 1 : 0.9, MatchReason.Named))
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Item.Rank),
        ];
    }

    private List<ItemMatch> ByNames(Chain chain, OrderedItem wanted)
    {
        var texts = Texts(wanted);
        return
        [
            .. chain.Menu.Where(item => HasName(item, texts)).Select(item => new ItemMatch(item, 1, MatchReason.Named)),
        ];
    }

    private List<ItemMatch> ByKind(Chain chain, OrderedItem wanted)
    {
        var category = wanted.Category is null ? null : catalogue.Category(wanted.Category);
        if (category is not null && MeansCategory(category, wanted))
        {
            return OfCategory(chain, category, wanted);
        }

        var rest = Core(wanted, category);
        var kinds = chain
            .Menu.Where(item => category is null || item.Categories.Contains(category.Id))
            .Where(item => Names(item).Any(name => IsKindOf(name, rest, category)))
            .Select(item => new ItemMatch(item, 0.8, MatchReason.KindOf))
            .ToList();
        return kinds.Count > 0 ? kinds : Misspelt(chain, wanted);
    }

    private List<ItemMatch> OfCategory(Chain chain, Category category, OrderedItem wanted)
    {
        var plain = CategoryTexts(category);
        var said = Texts(wanted);
        return
        [
            .. chain
                .Menu.Where(item => item.Categories.Contains(category.Id))
                .Select(item => new ItemMatch(item, HasName(item, plain) ? 0.95 : 0.7, MatchReason.OfCategory))
                .OrderByDescending(match => match.Score)
                .ThenByDescending(match => SaysKind(match.Item, said))
                .ThenBy(match => match.Item.Rank),
        ];
    }

    private List<ItemMatch> Misspelt(Chain chain, OrderedItem wanted)
    {
        var texts = Texts(wanted).Where(text => !text.IsChinese && text.Compact.Length >= LeastSpellingLength).ToList();
        return
        [
            .. chain
                .Menu.Select(item => new ItemMatch(item, Spelling(item, texts), MatchReason.Misspelt))
                .Where(match => match.Score >= LeastSpelling)
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Item.Rank),
        ];
    }

    private static bool MeansCategory(Category category, OrderedItem wanted)
    {
        var names = CategoryTexts(category);
        return Texts(wanted)
            .Select(text => text.Without(Said(wanted)))
            .Any(text =>
                names.Exists(name => text.Compact == name.Compact || text.Without([name]).Compact.Length == 0)
            );
    }

    private static SearchText Core(OrderedItem wanted, Category? category) =>
        SearchText.Of(wanted.Words).Without(Said(wanted).Concat(category is null ? [] : CategoryTexts(category)));

    private static bool IsKindOf(SearchText name, SearchText words, Category? category)
    {
        if (words.Compact.Length < 2)
        {
            return false;
        }

        if (words.IsChinese)
        {
            return category is null
                ? name.Compact.EndsWith(words.Compact, StringComparison.Ordinal)
                : name.Compact.Contains(words.Compact, StringComparison.Ordinal);
        }

        var all = words.Tokens.All(name.Tokens.Contains);
        return all && (category is not null || (name.Tokens.Count > 0 && name.Tokens[^1] == words.Tokens[^1]));
    }

    private static IEnumerable<SearchText> Said(OrderedItem wanted) =>
        wanted
            .With.Concat(wanted.Without)
            .Concat(wanted.Options.Select(option => option.Words))
            .Append(wanted.Size ?? "")
            .Select(SearchText.Of)
            .Concat(Fillers);

    private static List<SearchText> Texts(OrderedItem wanted) =>
        [.. new[] { wanted.Words, wanted.Name }.Distinct(StringComparer.Ordinal).Select(SearchText.Of)];

    private static List<SearchText> CategoryTexts(Category category) =>
        [.. new[] { category.Name.Zh, category.Name.En }.Concat(category.Aliases).Select(SearchText.Of)];

    private bool HasName(MenuItem item, List<SearchText> texts) =>
        Names(item).Any(name => texts.Exists(text => text.Compact.Length > 0 && text.Compact == name.Compact));

    /// <summary>Whether the item's own name says its kind: "招牌珍珠奶茶" is the plainer answer to "奶茶" than "奥利奥蛋糕".</summary>
    private static bool SaysKind(MenuItem item, List<SearchText> kinds) =>
        new[] { item.Name.Zh, item.Name.En }
            .Select(SearchText.Of)
            .Any(name =>
                kinds.Exists(kind =>
                    kind.Compact.Length > 0 && name.Compact.EndsWith(kind.Compact, StringComparison.Ordinal)
                )
            );

    private double Spelling(MenuItem item, List<SearchText> texts) =>
        Best(item, texts, (name, text) => Search.Likeness.OfSpelling(name.Compact, text.Compact));

    private double Likeness(MenuItem item, List<SearchText> texts, string? category) =>
        Best(item, texts, (name, text) => Search.Likeness.OfPairs(name.Compact, text.Compact))
        + (category is not null && item.Categories.Contains(category) ? 0.5 : 0);

    private double Best(MenuItem item, List<SearchText> texts, Func<SearchText, SearchText, double> measure) =>
        Names(item).SelectMany(name => texts.Select(text => measure(name, text))).DefaultIfEmpty(0).Max();

    private IReadOnlyList<SearchText> Names(MenuItem item) =>
        _names.GetOrAdd(item.Id, _ => [.. item.Names.Select(SearchText.Of)]);
}
