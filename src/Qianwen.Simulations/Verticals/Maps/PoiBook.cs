using Qianwen.Contracts;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Dining;
using Qianwen.Simulations.Verticals.Lodging;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Maps;

/// <summary>Every place of this world: stations and sights, and where the other providers' shops are.</summary>
public sealed class PoiBook
{
    private static readonly SearchText[] Fillers =
    [
        .. new[]
        {
            "the",
            "a",
            "an",
            "nearest",
            "closest",
            "nearby",
            "near",
            "me",
            "最近",
            "最近的",
            "附近",
            "附近的",
            "的",
            "一家",
            "个",
        }.Select(SearchText.Of),
    ];

    private readonly NameIndex<PoiData> _names;
    private readonly NameIndex<PoiKind> _kindNames;

    /// <summary>Gathers the places.</summary>
    public PoiBook(Gazetteer gazetteer, MarketCatalogue market, StayVertical stays, TableVertical tables)
    {
        Kinds = EmbeddedData.Read<IReadOnlyList<PoiKind>>("verticals/poi-kinds.json");
        All =
        [
            .. gazetteer.Spots.Select(OfSpot),
            .. stays.Hotels.Select(OfHotel),
            .. tables.Restaurants.Select(OfRestaurant),
            .. market.Stores.Select(OfStore),
        ];
        _names = new NameIndex<PoiData>(All, poi => poi.Id, poi => poi.Name, poi => poi.Aliases);
        _kindNames = new NameIndex<PoiKind>(Kinds, kind => kind.Id, kind => kind.Name, kind => kind.Aliases);
    }

    /// <summary>Every kind.</summary>
    public IReadOnlyList<PoiKind> Kinds { get; }

    /// <summary>Every place.</summary>
    public IReadOnlyList<PoiData> All { get; }

    /// <summary>The place with an id; null where there is none.</summary>
    public PoiData? ById(string id) => _names.ById(id);

    /// <summary>The places of a name, of a kind, or with the words in their name; none where nobody knows such a thing.</summary>
    public IReadOnlyList<PoiData> Find(string words)
    {
        var bare = SearchText.Of(words).Without(Fillers);
        if (_names.ByName(words) is { Count: > 0 } named)
        {
            return named;
        }

        var kinds = _kindNames
            .ByName(words)
            .Concat(_kindNames.ByName(bare.Compact))
            .Select(kind => kind.Id)
            .ToHashSet();
        return kinds.Count > 0
            ? [.. All.Where(poi => poi.Kinds.Any(kinds.Contains))]
            : [.. All.Where(poi => Holds(poi, bare))];
    }

    private static bool Holds(PoiData poi, SearchText words)
    {
        if (words.Compact.Length < 2)
        {
            return false;
        }

        return new[] { poi.Name.Zh, poi.Name.En }
            .Concat(poi.Aliases)
            .Select(SearchText.Of)
            .Any(name =>
                words.IsChinese
                    ? name.Compact.Contains(words.Compact, StringComparison.Ordinal)
                    : words.Tokens.All(name.Tokens.Contains)
            );
    }

    private static PoiData OfSpot(Spot spot)
    {
        var kind = spot.Kind.ToString().ToLowerInvariant();
        var isUniversity = spot.Name.Zh.Contains("大学", StringComparison.Ordinal);
        return new PoiData(
            spot.Id,
            isUniversity ? [kind, "university"] : [kind],
            spot.Name,
            spot.Aliases,
            spot.City,
            spot.Location,
            0,
            []
        );
    }

    private static PoiData OfHotel(HotelData hotel) =>
        new(
            hotel.Id,
            ["hotel"],
            hotel.Name,
            hotel.Aliases,
            hotel.City,
            hotel.Location,
            hotel.Rating,
            [new($"{hotel.Stars}星级，电话{hotel.Phone}", $"{hotel.Stars} stars, phone {hotel.Phone}")]
        );

    private static PoiData OfRestaurant(RestaurantData one) =>
        new(
            one.Id,
            ["restaurant", one.Type],
            one.Name,
            one.Aliases,
            one.City,
            one.Location,
            one.Rating,
            [
                new(
                    $"营业时间{string.Join("、", one.Opens)}，电话{one.Phone}",
                    $"Open {string.Join(", ", one.Opens)}; phone {one.Phone}"
                ),
            ]
        );

    private static PoiData OfStore(Store store) =>
        new(
            store.Id,
            [.. KindsOf(store)],
            store.Name,
            [store.Chain.Name.Zh, store.Chain.Name.En, .. store.Chain.Aliases],
            store.City,
            store.Location,
            store.Rating,
            [new($"营业时间{store.Hours}", $"Open {store.Hours}")]
        );

    /// <summary>By what most of its menu is.</summary>
    private static IEnumerable<string> KindsOf(Store store)
    {
        var tags = store
            .Chain.Menu.SelectMany(item => item.Categories)
            .CountBy(tag => tag)
            .MaxBy(pair => pair.Value)
            .Key;
        yield return tags switch
        {
            "coffee" => "cafe",
            "tea" or "milk-tea" or "fruit-tea" => "tea",
            "bread" or "bakery" or "cake" or "dessert" => "bakery",
            "burger" or "fried-chicken" or "fast-food" or "snack" => "fast_food",
            _ => "restaurant",
        };
    }
}
