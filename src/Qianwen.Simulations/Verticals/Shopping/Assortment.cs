using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>Everything the mall sells, with the words each product goes by.</summary>
public sealed class Assortment
{
    private readonly Dictionary<string, ProductWords> _words;

    /// <summary>Reads the products.</summary>
    public Assortment()
    {
        Products = EmbeddedData.Read<IReadOnlyList<ProductData>>("verticals/products.json");
        Brands = EmbeddedData.Read<IReadOnlyList<LabelData>>("verticals/brands.json");
        Categories = EmbeddedData.Read<IReadOnlyList<LabelData>>("verticals/product-categories.json");
        BrandNames = Index(Brands);
        CategoryNames = Index(Categories);
        ProductNames = new NameIndex<ProductData>(Products, one => one.Id, one => one.Name, one => one.Aliases);
        _words = Products.ToDictionary(product => product.Id, Words);
    }

    /// <summary>Every product.</summary>
    public IReadOnlyList<ProductData> Products { get; }

    /// <summary>Every brand; each has one shop.</summary>
    public IReadOnlyList<LabelData> Brands { get; }

    /// <summary>Every kind of product.</summary>
    public IReadOnlyList<LabelData> Categories { get; }

    /// <summary>Brands by name.</summary>
    public NameIndex<LabelData> BrandNames { get; }

    /// <summary>Kinds of product by name.</summary>
    public NameIndex<LabelData> CategoryNames { get; }

    /// <summary>Products by name.</summary>
    public NameIndex<ProductData> ProductNames { get; }

    /// <summary>How well words name a product: 1 for all of them, 0 for none that says what it is.</summary>
    public double Score(ProductData product, string query) => _words[product.Id].Score(SearchText.Of(query));

    private ProductWords Words(ProductData product)
    {
        var brand = BrandNames.ById(product.Brand)!;
        var category = CategoryNames.ById(product.Category)!;
        return new ProductWords(
            [product.Zh, product.En, .. product.Aliases, category.Zh, category.En],
            [
                brand.Zh,
                brand.En,
                .. brand.Aliases,
                .. product.Features.SelectMany(feature => new[] { feature.Zh, feature.En }),
                .. product.Sizes,
                .. product.Colors,
                .. product.Colors.SelectMany(ColorWords.Of),
            ],
            category.Aliases
        );
    }

    private static NameIndex<LabelData> Index(IReadOnlyList<LabelData> labels) =>
        new(labels, label => label.Id, label => label.Name, label => label.Aliases);
}
