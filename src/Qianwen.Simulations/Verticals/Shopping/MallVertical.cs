using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>Products, each in the shop of its brand.</summary>
public sealed class MallVertical(Gazetteer gazetteer) : IVertical
{
    private const int MostShops = 20;
    private const string Provider = ProviderIds.Mall;
    private static readonly LocalizedText Name = new("千寻商城", "Qianxun Mall");

    private readonly Assortment _assortment = new();

    /// <inheritdoc/>
    public string ProviderId => Provider;

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names =>
        [
            .. gazetteer.Names(),
            .. _assortment.Brands.Select(brand => Entry(brand, EntityKind.Merchant)),
            .. _assortment.Categories.Select(category => Entry(category, EntityKind.Category)),
            .. _assortment.Products.Select(product => new VocabularyEntry(
                product.Id,
                EntityKind.Item,
                product.Name,
                product.Aliases,
                Parent: product.Brand,
                Tags: [product.Category]
            )),
        ];

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        var (wishes, problem) = ProductWishes.Read(ask, _assortment);
        if (problem is { } no)
        {
            return Refuse.Nobody(Refuse.By(Provider, Name, no.Code, no.Message));
        }

        var found = Found(wishes!, ask);
        var fitting = found.Where(match => match.WhyNot is null).ToList();
        return fitting.Count > 0
            ? new SearchResponse(
                [.. fitting.Select(match => match.Product.Brand).Distinct().Take(MostShops).Select(ToCandidate)],
                []
            )
            : Refuse.Nobody(WhyNone(wishes!, found));
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        var brand = _assortment.Brands.FirstOrDefault(brand => shopId == $"{Provider}/{brand.Id}");
        if (brand is null)
        {
            return Quotation.NoSuchShop.Instance;
        }

        var shop = ToShop(brand);
        var (wishes, problem) = ProductWishes.Read(ask, _assortment);
        if (problem is { } no)
        {
            return Refuse.By(shop, no.Code, no.Message);
        }

        if (ask.Leg.Op == Operations.Order && ask.Here is null && !ask.Leg.Args.ContainsKey(ArgumentNames.Address))
        {
            return Refuse.By(
                shop,
                RefusalCodes.NotSaid,
                Refuse.NoPlace(new LocalizedText("寄到哪里", "where to send it"))
            );
        }

        var found = Found(wishes!, ask).Where(match => match.Product.Brand == brand.Id).ToList();
        var fitting = found.Where(match => match.WhyNot is null).ToList();
        if (fitting.Count > 0)
        {
            return new Quotation.Offered(
                shop,
                [.. fitting.Select(match => ParcelOffers.Draft(match.Product, wishes!, ask, match.Score))]
            );
        }

        var (code, message) =
            found.Count > 0 ? (RefusalCodes.NothingFits, found[0].WhyNot!) : (RefusalCodes.NotSold, NotSold(wishes!));
        return Refuse.By(shop, code, message, found.Select(Alternative));
    }

    /// <summary>What the words name, best first, with what is not as wished.</summary>
    private List<Match> Found(ProductWishes wishes, Ask ask)
    {
        var named = _assortment
            .Products.Where(product =>
                wishes.Brands is not { } brands || brands.Any(brand => brand.Id == product.Brand)
            )
            .Where(product => wishes.Category is null || product.Category == wishes.Category.Id)
            .Select(product =>
                (Product: product, Score: wishes.Query is { } query ? _assortment.Score(product, query) : 1)
            )
            .Where(match => match.Score > 0)
            .ToList();
        var priced = wishes with { Price = Levels(wishes.Price, [.. named.Select(match => match.Product.Price)]) };
        var matches = named.Select(match => new Match(match.Product, match.Score, priced.WhyNot(match.Product)));
        return
        [
            .. ask.Words(ArgumentNames.Rank) switch
            {
                "cheapest" => matches.OrderBy(match => match.Product.Price),
                "highest_rated" => matches.OrderByDescending(match => match.Product.Rating),
                _ => matches
                    .OrderByDescending(match => match.Score)
                    .ThenByDescending(match => wishes.Known(match.Product).Count())
                    .ThenByDescending(match => match.Product.Rating),
            },
        ];
    }

    /// <summary>"Cheap" is the cheaper third of what the words name.</summary>
    private static PriceRange Levels(PriceRange price, List<long> prices)
    {
        prices.Sort();
        return prices.Count == 0 ? price : price.At(prices[prices.Count / 3], prices[prices.Count * 2 / 3]);
    }

    private static StoreRefusal WhyNone(ProductWishes wishes, List<Match> found) =>
        found.Count switch
        {
            0 => Refuse.By(Provider, Name, RefusalCodes.NotSold, NotSold(wishes)),
            1 => Refuse.By(Provider, Name, RefusalCodes.NothingFits, found[0].WhyNot!, found.Select(Alternative)),
            _ => Refuse.By(
                Provider,
                Name,
                RefusalCodes.NothingFits,
                new LocalizedText("没有符合全部要求的商品", "Nothing is as you asked in everything"),
                found.Select(Alternative)
            ),
        };

    private static LocalizedText NotSold(ProductWishes wishes)
    {
        var words = wishes.Query ?? wishes.Category?.Zh ?? wishes.Brands?[0].Zh ?? "";
        return new LocalizedText($"没有“{words}”", $"Does not sell \"{words}\"");
    }

    private StoreCandidate ToCandidate(string brandId)
    {
        var shop = ToShop(_assortment.BrandNames.ById(brandId)!);
        return new StoreCandidate(shop.Id, shop.MerchantId, shop.Name, 0, shop.Rating);
    }

    private Shop ToShop(LabelData brand)
    {
        var rating = _assortment
            .Products.Where(product => product.Brand == brand.Id)
            .Average(product => product.Rating);
        return new Shop(
            $"{Provider}/{brand.Id}",
            brand.Id,
            brand.Name,
            new LocalizedText($"{brand.Zh}旗舰店", $"{brand.En} store"),
            gazetteer.City("hangzhou")!.Location,
            Math.Round(rating, 1)
        );
    }

    private static StoreAlternative Alternative(Match match) =>
        new(match.Product.Id, match.Product.Name, Money.Fen(match.Product.Price));

    private static VocabularyEntry Entry(LabelData label, EntityKind kind) =>
        new(label.Id, kind, label.Name, label.Aliases);

    private sealed record Match(ProductData Product, double Score, LocalizedText? WhyNot);
}
