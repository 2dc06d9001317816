using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>The words a product goes by: those that say what it is, and those that only tell it from others.</summary>
public sealed class ProductWords
{
    private const double Enough = 0.7;
    private static readonly SearchText[] Fillers =
    [
        .. new[]
        {
            "a",
            "an",
            "the",
            "some",
            "new",
            "my",
            "of",
            "for",
            "with",
            "in",
            "good",
            "pair",
            "的",
            "一",
            "双",
            "个",
            "款",
            "件",
            "台",
            "部",
            "好",
        }.Select(SearchText.Of),
    ];

    private readonly IReadOnlyList<SearchText> _names;
    private readonly IReadOnlyList<SearchText> _cores;
    private readonly IReadOnlyList<SearchText> _all;

    /// <param name="names">What it is called, and its category.</param>
    /// <param name="marks">Brand, features, sizes, colours.</param>
    /// <param name="kinds">Other words for its category; one of them counts where the name holds it too.</param>
    public ProductWords(IReadOnlyList<string> names, IReadOnlyList<string> marks, IReadOnlyList<string> kinds)
    {
        _names = [.. names.Select(SearchText.Of)];
        var chinese = string.Concat(_names.Where(name => name.IsChinese).Select(name => name.Compact));
        var tokens = _names.SelectMany(name => name.Tokens).ToHashSet();
        var marked = marks.SelectMany(mark => SearchText.Of(mark).Tokens).ToHashSet();
        _cores =
        [
            .. _names,
            .. kinds
                .Select(SearchText.Of)
                .Where(kind =>
                    kind.IsChinese
                        ? chinese.Contains(kind.Compact, StringComparison.Ordinal)
                        : kind.Tokens.All(tokens.Contains)
                ),
            .. tokens.Where(token => !marked.Contains(token) && token.Length > 2).Select(SearchText.Of),
        ];
        _all = [.. _cores, .. marks.Select(SearchText.Of), .. tokens.Select(SearchText.Of)];
    }

    /// <summary>1 for a name; else the share of the words that it goes by, where one of them says what it is; 0 below seven tenths.</summary>
    public double Score(SearchText query)
    {
        var wanted = query.Without(Fillers);
        if (wanted.Compact.Length == 0)
        {
            return 0;
        }

        if (_names.Any(name => name.Compact == wanted.Compact))
        {
            return 1;
        }

        var isNamed = wanted.Without(_cores).Compact.Length < wanted.Compact.Length || IsPartOfName(wanted);
        if (!isNamed)
        {
            return 0;
        }

        var rest = IsPartOfName(wanted) ? 0 : wanted.Without(_all).Compact.Length;
        var share = 1 - ((double)rest / wanted.Compact.Length);
        return share >= Enough ? Math.Min(0.95, share) : 0;
    }

    private bool IsPartOfName(SearchText wanted) =>
        wanted.IsChinese
        && wanted.Compact.Length > 1
        && _names.Any(name => name.Compact.Contains(wanted.Compact, StringComparison.Ordinal));
}
