using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Places;

/// <summary>Every city and place the verticals know, those the marketplace delivers to among them.</summary>
public sealed class Gazetteer
{
    private const double AreaMetres = 5_000;
    private const double SpotMetres = 3_000;
    private static readonly string[] Fillers =
    [
        "市",
        "中心",
        "附近",
        "the",
        "in",
        "city",
        "city centre",
        "downtown",
        "china",
    ];

    private readonly NameIndex<Spot> _names;

    /// <summary>Reads the places that come with the app.</summary>
    /// <exception cref="CatalogueDataException">A place belongs to no city.</exception>
    public Gazetteer(MarketCatalogue market)
    {
        Cities = [.. EmbeddedData.Read<IReadOnlyList<TownData>>("verticals/cities.json").Select(ToSpot)];
        var own = EmbeddedData.Read<IReadOnlyList<SpotData>>("verticals/places.json").Select(ToSpot).ToList();
        var known = own.Select(spot => spot.Id).ToHashSet();
        Spots =
        [
            .. own.Select(spot => WithAliases(spot, market)),
            .. market.Places.Where(place => !known.Contains(place.Id)).Select(ToSpot),
        ];
        _names = new NameIndex<Spot>([.. Cities, .. Spots], spot => spot.Id, spot => spot.Name, spot => spot.Aliases);
        foreach (var spot in Spots.Where(spot => Cities.All(city => city.Id != spot.City)))
        {
            throw new CatalogueDataException($"verticals/places.json: {spot.Id} begins with no city's id.");
        }
    }

    /// <summary>The cities.</summary>
    public IReadOnlyList<Spot> Cities { get; }

    /// <summary>The places in them.</summary>
    public IReadOnlyList<Spot> Spots { get; }

    /// <summary>The city with an id; null where there is none.</summary>
    public Spot? City(string? id) => _names.ById(id) is { IsCity: true } city ? city : null;

    /// <summary>The place that is named, in whole and never a similar one; null where nobody knows it.</summary>
    /// <param name="within">The city it must be in; null for any.</param>
    public Spot? Find(EntityReference reference, Spot? within = null) =>
        _names.ById(reference.Id) is { } known && Allowed(known, within)
            ? known
            : Find(reference.Name, within) ?? Find(reference.Words, within);

    /// <summary>The place of this name; null where nobody knows it.</summary>
    public Spot? Find(string words, Spot? within = null) =>
        ByName(words, within) ?? Split(words, within) ?? ByName(Bare(words), within);

    /// <summary>Where an address is, as a place; null where nobody knows.</summary>
    public Spot? Find(DeliveryAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        if (address.Location is not { } location)
        {
            return _names.ById(address.PlaceId) ?? Find(address.Text);
        }

        var city = City(address.City) ?? CityAt(location);
        var name = new LocalizedText(address.Text, address.Text);
        return new Spot(address.PlaceId ?? "here", SpotKind.Landmark, city?.Id ?? "", name, [], location, SpotMetres);
    }

    /// <summary>The city a point lies in; null where it lies in none.</summary>
    public Spot? CityAt(GeoPoint point) =>
        Cities.Where(city => city.Covers(point)).MinBy(city => city.Location.DistanceTo(point));

    /// <summary>All places as a vocabulary has them.</summary>
    /// <param name="wanted">Which of them; null for all.</param>
    public IEnumerable<VocabularyEntry> Names(Func<Spot, bool>? wanted = null) =>
        [
            .. Cities.Select(city => new VocabularyEntry(
                city.Id,
                EntityKind.City,
                city.Name,
                city.Aliases,
                Location: city.Location
            )),
            .. Spots
                .Where(spot => wanted?.Invoke(spot) ?? true)
                .Select(spot => new VocabularyEntry(
                    spot.Id,
                    EntityKind.Place,
                    spot.Name,
                    spot.Aliases,
                    Parent: spot.City,
                    Tags: [spot.Kind.ToString().ToLowerInvariant()],
                    Location: spot.Location
                )),
        ];

    private Spot? ByName(string words, Spot? within) =>
        _names.ByName(words).Where(spot => Allowed(spot, within)).MinBy(spot => spot.IsCity ? 0 : 1);

    /// <summary>上海外滩, "the Bund, Shanghai": a place with its city.</summary>
    private Spot? Split(string words, Spot? within)
    {
        var compact = SearchText.Of(words).Compact;
        foreach (var city in Cities.Where(city => within is null || city.Id == within.Id))
        {
            foreach (var name in Keys(city).Where(name => name.Length > 1 && name.Length < compact.Length))
            {
                var rest =
                    compact.StartsWith(name, StringComparison.Ordinal) ? compact[name.Length..]
                    : compact.EndsWith(name, StringComparison.Ordinal) ? compact[..^name.Length]
                    : null;
                if (rest is not null && ByName(Bare(rest), city) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>Without words that name nothing: "the", 市, "city centre".</summary>
    private static string Bare(string words) => SearchText.Of(words).Without(Fillers.Select(SearchText.Of)).Compact;

    private static IEnumerable<string> Keys(Spot city) =>
        new[] { city.Name.Zh, city.Name.En }.Concat(city.Aliases).Select(name => SearchText.Of(name).Compact);

    private static bool Allowed(Spot spot, Spot? within) => within is null || spot.City == within.City;

    private static Spot WithAliases(Spot spot, MarketCatalogue market) =>
        market.Places.FirstOrDefault(place => place.Id == spot.Id) is { } same
            ? spot with
            {
                Aliases = [.. spot.Aliases.Concat(same.Aliases).Distinct()],
            }
            : spot;

    private static Spot ToSpot(TownData town) =>
        new(
            town.Id,
            SpotKind.City,
            town.Id,
            new LocalizedText(town.Zh, town.En),
            town.Aliases,
            new GeoPoint(town.Latitude, town.Longitude),
            town.RadiusKm * 1_000
        );

    private static Spot ToSpot(SpotData spot)
    {
        var kind = Enum.TryParse<SpotKind>(spot.Kind, ignoreCase: true, out var read)
            ? read
            : throw new CatalogueDataException($"verticals/places.json: {spot.Id} is a '{spot.Kind}'.");
        return new Spot(
            spot.Id,
            kind,
            spot.Id.Split('/')[0],
            new LocalizedText(spot.Zh, spot.En),
            spot.Aliases,
            new GeoPoint(spot.Latitude, spot.Longitude),
            kind == SpotKind.Area ? AreaMetres : SpotMetres
        );
    }

    private static Spot ToSpot(Place place) =>
        new(place.Id, SpotKind.Landmark, place.City, place.Name, place.Aliases, place.Location, SpotMetres);
}
