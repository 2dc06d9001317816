using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>What a leg asks of the mall.</summary>
/// <param name="Query">What is looked for; null where a brand or a category says it.</param>
/// <param name="Brands">The brands that were named; null for any.</param>
/// <param name="Price">Of one piece.</param>
/// <param name="Budget">In all.</param>
public sealed record ProductWishes(
    string? Query,
    IReadOnlyList<LabelData>? Brands,
    LabelData? Category,
    string? Color,
    string? Size,
    string? Material,
    int Quantity,
    PriceRange Price,
    PriceRange Budget,
    NumberArgument? Rating,
    IReadOnlyList<ChoiceArgument> Features,
    IReadOnlyList<ChoiceArgument> Services
)
{
    /// <summary>Most pieces of one product.</summary>
    public const int MostPieces = 99;

    /// <summary>The wishes, or why the mall cannot serve them.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public static (ProductWishes? Wishes, (string Code, LocalizedText Message)? Problem) Read(
        Ask ask,
        Assortment assortment
    )
    {
        var query = ask.Words("query");
        var (brands, unknown) = Named(ask, assortment);
        var category = CategoryOf(ask, assortment);
        if (unknown is not null)
        {
            return (null, (RefusalCodes.NotSold, unknown));
        }

        if (query is null && brands is null && category is null)
        {
            return (null, (RefusalCodes.NotSaid, new LocalizedText("还不知道要买什么", "It is not known what to buy")));
        }

        var quantity = ask.Count("quantity") ?? 1;
        return quantity > MostPieces
            ? (
                null,
                (
                    RefusalCodes.OverQuantityLimit,
                    new LocalizedText($"每件商品最多{MostPieces}件", $"At most {MostPieces} of one product")
                )
            )
            : (
                new ProductWishes(
                    category is null ? query ?? ask.Words("category") : query,
                    brands,
                    category,
                    ask.Choice("color") is { } color ? ColorWords.Read(color) : null,
                    ask.Words("size"),
                    ask.Words("material"),
                    quantity,
                    ask.Price("price"),
                    ask.Price("budget"),
                    ask.Number("rating"),
                    ask.Choices("features"),
                    ask.Choices("service")
                ),
                null
            );
    }

    /// <summary>What about a product is not as wished, in words; null where it fits.</summary>
    public LocalizedText? WhyNot(ProductData product)
    {
        if (Color is not null && product.Colors.Count > 0 && !product.Colors.Contains(Color))
        {
            var name = ColorWords.Name(Color);
            return new LocalizedText($"没有{name.Zh}", $"Not in {name.En}");
        }

        if (Size is not null && product.Sizes.Count > 0 && SizeOf(product) is null)
        {
            return new LocalizedText($"没有“{Size}”这个尺码", $"Not in size \"{Size}\"");
        }

        if (Material is not null && !Has(product.Material ?? "", Material))
        {
            return new LocalizedText($"材质不是“{Material}”", $"Not made of \"{Material}\"");
        }

        if (!Price.Holds(product.Price) || !Budget.Holds(product.Price * Quantity))
        {
            var price = Contracts.Payments.Money.Fen(product.Price);
            return new LocalizedText($"价格{price}", $"It costs {price}");
        }

        return Rating is { } rating && (decimal)product.Rating < (rating.Min ?? 0)
            ? new LocalizedText($"评分{product.Rating:0.0}", $"It is rated {product.Rating:0.0}")
            : null;
    }

    /// <summary>The size of a product that the words name; null where it has no such size.</summary>
    public string? SizeOf(ProductData product)
    {
        var wanted = SearchText.Of(Size ?? "").Compact;
        return product.Sizes.FirstOrDefault(size =>
            SearchText.Of(size).Compact == wanted || wanted.TrimEnd('码', '号', '寸') == SearchText.Of(size).Compact
        );
    }

    /// <summary>The features that a product is known to have.</summary>
    public IEnumerable<ChoiceArgument> Known(ProductData product) =>
        Features.Where(feature => product.Features.Any(one => Names(one, feature)));

    private static bool Names(LocalizedText feature, ChoiceArgument wish) =>
        new[] { feature.Zh, feature.En }.Any(name => Has(name, wish.Value) || Has(wish.Words, name));

    private static (IReadOnlyList<LabelData>? Brands, LocalizedText? Unknown) Named(Ask ask, Assortment assortment)
    {
        if ((ask.Entity("brand") ?? ask.Entity("merchant")) is not { } said)
        {
            return (null, null);
        }

        var found = assortment.BrandNames.Find(said);
        return found.Count > 0
            ? (found, null)
            : (
                null,
                new LocalizedText($"没有“{said.Words}”这个品牌", $"No brand called \"{said.Words}\" is sold here")
            );
    }

    private static LabelData? CategoryOf(Ask ask, Assortment assortment) =>
        ask.Leg.Args.ContainsKey("category") && ask.Words("category") is { } words
            ? assortment.CategoryNames.ByName(words) is [var found, ..]
                ? found
                : null
            : null;

    private static bool Has(string text, string words) =>
        SearchText.Of(text).Compact.Contains(SearchText.Of(words).Compact, StringComparison.Ordinal);
}
