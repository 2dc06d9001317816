using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Dining;

/// <summary>Restaurants and their tables.</summary>
public sealed class TableVertical : IVertical
{
    private const int MostShops = 20;
    private const int MostPeople = 12;
    private static readonly LocalizedText Provider = new("好味订座", "Good Tables");

    private readonly PlaceReader _places;
    private readonly NameIndex<RestaurantData> _names;
    private readonly IReadOnlyList<CuisineData> _cuisines;
    private readonly RestaurantMatcher _matcher;
    private readonly TableOffers _offers;

    /// <summary>Reads the restaurants.</summary>
    public TableVertical(PlaceReader places, IOptions<MarketplaceOptions> options)
    {
        _places = places;
        Restaurants = EmbeddedData.Read<IReadOnlyList<RestaurantData>>("verticals/restaurants.json");
        _cuisines = EmbeddedData.Read<IReadOnlyList<CuisineData>>("verticals/cuisines.json");
        _names = new NameIndex<RestaurantData>(Restaurants, one => one.Id, one => one.Name, one => one.Aliases);
        _matcher = new RestaurantMatcher(_cuisines);
        _offers = new TableOffers(options.Value.Seed);
    }

    /// <inheritdoc/>
    public string ProviderId => ProviderIds.Tables;

    /// <summary>Every restaurant.</summary>
    public IReadOnlyList<RestaurantData> Restaurants { get; }

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names =>
        [
            .. _places.Gazetteer.Names(),
            .. _cuisines.Select(cuisine => new VocabularyEntry(
                cuisine.Id,
                EntityKind.Category,
                cuisine.Name,
                cuisine.Aliases
            )),
            .. Restaurants.Select(one => new VocabularyEntry(
                one.Id,
                EntityKind.Merchant,
                one.Name,
                one.Aliases,
                Parent: one.City,
                Tags: [one.Cuisine],
                Location: one.Location
            )),
        ];

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        var (wishes, problem) = TableWishes.Read(ask);
        var where = Where.Read(ask, _places);
        if ((where.Problem ?? problem) is { } no)
        {
            return No(no.Code, no.Message);
        }

        var named = ask.Entity("name") is { } name ? _names.Find(name) : null;
        if (named is { Count: 0 })
        {
            var words = ask.Words("name");
            return No(
                RefusalCodes.NotSold,
                new LocalizedText($"没有叫“{words}”的餐厅", $"No restaurant called \"{words}\" is known here")
            );
        }

        if (named is null && where.Place is null)
        {
            return No(RefusalCodes.NotSaid, Refuse.NoPlace(new LocalizedText("在哪里吃", "where to eat")));
        }

        var there = (named ?? Restaurants).Where(one => IsThere(one, where, named is not null)).ToList();
        var fitting = there.Where(one => _matcher.WhyNot(one, wishes!) is null).ToList();
        return fitting.Count > 0
            ? new SearchResponse([.. Order(fitting, ask, where).Take(MostShops).Select(ToCandidate)], [])
            : No(RefusalCodes.NothingFits, WhyNone(there, where, wishes!), there.Select(Alternative));

        StoreCandidate ToCandidate(RestaurantData one) =>
            new($"{ProviderId}/{one.Id}", one.Id, one.Name, where.Metres(one.Location), one.Rating);
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        var prefix = $"{ProviderId}/";
        if (!shopId.StartsWith(prefix, StringComparison.Ordinal) || _names.ById(shopId[prefix.Length..]) is not { } one)
        {
            return Quotation.NoSuchShop.Instance;
        }

        var shop = new Shop(shopId, one.Id, one.Name, one.Name, one.Location, one.Rating);
        var (wishes, problem) = TableWishes.Read(ask);
        var where = Where.Read(ask, _places);
        if ((where.Problem ?? problem) is { } no)
        {
            return Refuse.By(shop, no.Code, no.Message);
        }

        if (Problem(one, wishes!) is { } refused)
        {
            return Refuse.By(shop, refused.Code, refused.Message);
        }

        var cuisine = _matcher.CuisineOf(one);
        var metres = where.Metres(one.Location);
        return new Quotation.Offered(
            shop,
            [
                .. TableOffers
                    .Sizes(one, wishes!.People)
                    .Select(size => _offers.Draft(one, cuisine, size, wishes, metres)),
            ]
        );
    }

    private (string Code, LocalizedText Message)? Problem(RestaurantData one, TableWishes wishes)
    {
        if (wishes.People > MostPeople || !TableOffers.Sizes(one, wishes.People).Any())
        {
            return (
                RefusalCodes.OverCapacity,
                new LocalizedText($"没有坐得下{wishes.People}位的桌子", $"It has no table for {wishes.People}")
            );
        }

        if (!TableOffers.IsOpen(one, wishes.At))
        {
            var hours = string.Join(", ", one.Opens);
            return (
                RefusalCodes.Closed,
                new LocalizedText(
                    $"{wishes.At:HH:mm}不营业，营业时间{hours}",
                    $"Closed at {wishes.At:HH:mm}; open {hours}"
                )
            );
        }

        return _matcher.WhyNot(one, wishes) is { } why ? (RefusalCodes.NothingFits, why) : null;
    }

    private static bool IsThere(RestaurantData one, Where where, bool named) =>
        (named && where.IsAssumed) || where.Covers(one.City, one.Location);

    private static IEnumerable<RestaurantData> Order(IEnumerable<RestaurantData> found, Ask ask, Where where) =>
        ask.Words("rank") switch
        {
            "cheapest" => found.OrderBy(one => one.Average),
            "highest_rated" => found.OrderByDescending(one => one.Rating),
            "nearest" => found.OrderBy(one => where.Metres(one.Location)),
            _ when where.Place is { IsCity: false } => found.OrderBy(one => where.Metres(one.Location)),
            _ => found.OrderByDescending(one => one.Rating),
        };

    /// <summary>The reason of the first one that nearly fits; that there is nothing where there is nothing.</summary>
    private LocalizedText WhyNone(List<RestaurantData> there, Where where, TableWishes wishes) =>
        there.Count switch
        {
            0 => new LocalizedText(
                $"{where.Place!.Name.Zh}一带没有可订的餐厅",
                $"There are no restaurants to book around {where.Place.Name.En}"
            ),
            1 => _matcher.WhyNot(there[0], wishes)!,
            _ => new LocalizedText("没有符合全部要求的餐厅", "No restaurant there is as you asked in everything"),
        };

    private static StoreAlternative Alternative(RestaurantData one) => new(one.Id, one.Name, Money.Fen(one.Average));

    private SearchResponse No(string code, LocalizedText message, IEnumerable<StoreAlternative>? instead = null) =>
        Refuse.Nobody(Refuse.By(ProviderId, Provider, code, message, instead));
}
