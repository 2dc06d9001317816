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

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>Hotels.</summary>
public sealed class StayVertical : IVertical
{
    private const int MostShops = 20;
    private static readonly LocalizedText Provider = new("栖居酒店", "Stays");

    private readonly PlaceReader _places;
    private readonly IReadOnlyList<HotelData> _hotels;
    private readonly NameIndex<HotelData> _names;
    private readonly RoomRates _rates;
    private readonly HotelMatcher _matcher;
    private readonly StayOffers _offers;

    /// <summary>Reads the hotels.</summary>
    public StayVertical(PlaceReader places, IOptions<MarketplaceOptions> options)
    {
        _places = places;
        _hotels = EmbeddedData.Read<IReadOnlyList<HotelData>>("verticals/hotels.json");
        _names = new NameIndex<HotelData>(_hotels, hotel => hotel.Id, hotel => hotel.Name, hotel => hotel.Aliases);
        _rates = new RoomRates(options.Value.Seed);
        _matcher = new HotelMatcher(_rates);
        _offers = new StayOffers(_rates);
    }

    /// <inheritdoc/>
    public string ProviderId => ProviderIds.Stays;

    /// <summary>Every hotel.</summary>
    public IReadOnlyList<HotelData> Hotels => _hotels;

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names =>
        [
            .. _places.Gazetteer.Names(),
            .. _hotels.Select(hotel => new VocabularyEntry(
                hotel.Id,
                EntityKind.Merchant,
                hotel.Name,
                hotel.Aliases,
                Parent: hotel.City,
                Location: hotel.Location
            )),
        ];

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        var (wishes, problem) = StayWishes.Read(ask);
        var where = Where.Read(ask, _places);
        if ((where.Problem ?? problem) is { } no)
        {
            return No(no.Code, no.Message);
        }

        var (named, unknown) = Named(ask);
        if (unknown is not null)
        {
            return No(RefusalCodes.NotSold, unknown);
        }

        if (named is null && where.Place is null)
        {
            return No(RefusalCodes.NotSaid, Refuse.NoPlace(new LocalizedText("住在哪里", "where to stay")));
        }

        var there = (named ?? _hotels).Where(hotel => IsThere(hotel, where, named is not null)).ToList();
        if (there.Count == 0)
        {
            return No(RefusalCodes.NothingFits, NothingThere(where), Nearest(where, wishes!));
        }

        var fitting = there.Where(hotel => _matcher.WhyNot(hotel, wishes!) is null).ToList();
        return fitting.Count > 0
            ? new SearchResponse([.. Order(fitting, ask, where, wishes!).Take(MostShops).Select(ToCandidate)], [])
            : new SearchResponse([], [.. there.Take(5).Select(hotel => WhyNot(hotel, wishes!))]);

        StoreCandidate ToCandidate(HotelData hotel) =>
            new($"{ProviderId}/{hotel.Id}", hotel.Id, hotel.Name, where.Metres(hotel.Location), hotel.Rating);
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        if (_names.ById(shopId.Length > 6 ? shopId[(ProviderId.Length + 1)..] : null) is not { } hotel)
        {
            return Quotation.NoSuchShop.Instance;
        }

        var shop = new Shop($"{ProviderId}/{hotel.Id}", hotel.Id, hotel.Name, hotel.Name, hotel.Location, hotel.Rating);
        var (wishes, problem) = StayWishes.Read(ask);
        var where = Where.Read(ask, _places);
        if ((where.Problem ?? problem) is { } no)
        {
            return Refuse.By(shop, no.Code, no.Message);
        }

        if (_matcher.WhyNot(hotel, wishes!) is { } why)
        {
            return Refuse.By(shop, RefusalCodes.NothingFits, why, Rooms(hotel, wishes!));
        }

        var metres = where.Metres(hotel.Location);
        return new Quotation.Offered(
            shop,
            [.. _matcher.Rooms(hotel, wishes!).Select(room => _offers.Draft(hotel, room, wishes!, metres, ask.Now))]
        );
    }

    /// <summary>The hotels of the name that was said; why there is none where nobody knows it.</summary>
    private (IReadOnlyList<HotelData>? Named, LocalizedText? Unknown) Named(Ask ask)
    {
        if (ask.Entity("name") is not { } name)
        {
            return (null, null);
        }

        var found = _names.Find(name);
        return found.Count > 0
            ? (found, null)
            : (
                null,
                new LocalizedText($"没有叫“{name.Words}”的酒店", $"No hotel called \"{name.Words}\" is known here")
            );
    }

    private static bool IsThere(HotelData hotel, Where where, bool named) =>
        (named && where.IsAssumed) || where.Covers(hotel.City, hotel.Location);

    private IEnumerable<HotelData> Order(IEnumerable<HotelData> hotels, Ask ask, Where where, StayWishes wishes) =>
        ask.Words("rank") switch
        {
            "cheapest" => hotels.OrderBy(hotel => _rates.Average(hotel, _matcher.Rooms(hotel, wishes)[0], wishes)),
            "highest_rated" => hotels.OrderByDescending(hotel => hotel.Rating),
            "nearest" => hotels.OrderBy(hotel => where.Metres(hotel.Location)),
            _ when where.Place is { IsCity: false } => hotels.OrderBy(hotel => where.Metres(hotel.Location)),
            _ => hotels.OrderByDescending(hotel => hotel.Rating).ThenBy(hotel => hotel.Rooms[0].Price),
        };

    private static LocalizedText NothingThere(Where where) =>
        new($"{where.Place!.Name.Zh}一带没有可订的酒店", $"There are no hotels to book around {where.Place.Name.En}");

    private IEnumerable<StoreAlternative> Nearest(Where where, StayWishes wishes) =>
        _hotels
            .Where(hotel => hotel.City == where.Place!.City)
            .OrderBy(hotel => where.Metres(hotel.Location))
            .Select(hotel => new StoreAlternative(
                hotel.Id,
                hotel.Name,
                Money.Fen(_rates.Average(hotel, hotel.Rooms[0], wishes))
            ));

    private StoreRefusal WhyNot(HotelData hotel, StayWishes wishes) =>
        Refuse.By(
            $"{ProviderId}/{hotel.Id}",
            hotel.Name,
            RefusalCodes.NothingFits,
            _matcher.WhyNot(hotel, wishes)!,
            Rooms(hotel, wishes)
        );

    private IEnumerable<StoreAlternative> Rooms(HotelData hotel, StayWishes wishes) =>
        hotel.Rooms.Select(room => new StoreAlternative(
            $"{hotel.Id}/{room.Id}",
            room.Name,
            Money.Fen(_rates.Average(hotel, room, wishes))
        ));

    private SearchResponse No(string code, LocalizedText message, IEnumerable<StoreAlternative>? instead = null) =>
        Refuse.Nobody(Refuse.By(ProviderId, Provider, code, message, instead));
}
