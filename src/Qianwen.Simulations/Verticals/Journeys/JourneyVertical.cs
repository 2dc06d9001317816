using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>Flights or trains: whatever leaves by a timetable. What differs is in the rules.</summary>
public sealed class JourneyVertical : IVertical
{
    private const int MostShops = 20;

    private readonly LocalizedText _name;
    private readonly JourneyRules _rules;
    private readonly PlaceReader _places;
    private readonly Timetable _timetable;
    private readonly Fares _fares;
    private readonly TripFinder _finder;
    private readonly TripOffers _offers;

    /// <summary>Reads the rules of a provider.</summary>
    public JourneyVertical(string providerId, LocalizedText name, PlaceReader places, int seed)
    {
        ProviderId = providerId;
        _name = name;
        _rules = EmbeddedData.Read<JourneyRules>($"verticals/{providerId}.json");
        _places = places;
        _timetable = new Timetable(_rules, places.Gazetteer, seed);
        _fares = new Fares(_rules, seed);
        _finder = new TripFinder(_rules, _timetable, _fares);
        _offers = new TripOffers(providerId, _rules, _fares);
    }

    /// <inheritdoc/>
    public string ProviderId { get; }

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names =>
        [
            .. _places.Gazetteer.Names(spot =>
                spot.Kind.ToString().Equals(_rules.Spots, StringComparison.OrdinalIgnoreCase)
            ),
            .. _rules.Carriers.Select(carrier => new VocabularyEntry(
                carrier.Id,
                EntityKind.Merchant,
                carrier.Name,
                carrier.Aliases
            )),
        ];

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        var (wishes, problem) = JourneyWishes.Read(ask, _rules, _places);
        if (wishes is null)
        {
            return Refuse.Nobody(Refuse.By(ProviderId, _name, problem!.Value.Code, problem.Value.Message));
        }

        var trips = _finder.Fitting(wishes, ask).DistinctBy(trip => trip.Id).Take(MostShops).ToList();
        return trips.Count == 0
            ? Refuse.Nobody(WhyNone(wishes, ask))
            : new SearchResponse([.. trips.Select(ToCandidate)], []);
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        if (Ways(shopId) is not [var outward, .. var rest])
        {
            return Quotation.NoSuchShop.Instance;
        }

        var shop = ToShop(outward, rest.FirstOrDefault());
        var (wishes, problem) = JourneyWishes.Read(ask, _rules, _places);
        if (wishes is null)
        {
            return Refuse.By(shop, problem!.Value.Code, problem.Value.Message);
        }

        if (wishes.Back is null != (rest.Length == 0))
        {
            return Quotation.NoSuchShop.Instance;
        }

        return outward.LeavesOn(wishes.Day) <= ask.Now.AddMinutes(_rules.ClosesMinutes)
            ? Refuse.By(shop, RefusalCodes.Closed, NoLongerSold(outward))
            : Offer(shop, wishes, _finder.Of(outward, rest.FirstOrDefault(), wishes, ask), ask);
    }

    private Quotation Offer(Shop shop, JourneyWishes wishes, IReadOnlyList<Trip> trips, Ask ask)
    {
        if (trips.Count == 0)
        {
            return Refuse.By(
                shop,
                RefusalCodes.SoldOut,
                new LocalizedText($"{shop.Name.Zh}没有足够的余票", $"{shop.Name.En} has not enough seats left")
            );
        }

        var fitting = trips.Where(trip => wishes.Price.Holds(trip.Price.Amount)).ToList();
        return fitting.Count > 0
            ? new Quotation.Offered(shop, [.. fitting.Select(trip => _offers.Draft(trip, wishes, ask.Today))])
            : Refuse.By(
                shop,
                RefusalCodes.NothingFits,
                new LocalizedText($"没有符合{wishes.Price}的票", $"No ticket at {wishes.Price}"),
                trips.Select(Alternative)
            );
    }

    /// <summary>Nothing fits: because nothing runs, or because of what was wished; with what runs instead.</summary>
    private StoreRefusal WhyNone(JourneyWishes wishes, Ask ask)
    {
        var others = _finder.Fitting(wishes.Plain(), ask);
        var (from, to) = (wishes.From.Name, wishes.To.Name);
        if (others.Count > 0)
        {
            return No(
                RefusalCodes.NothingFits,
                new LocalizedText(
                    $"{wishes.Day:M月d日}{from.Zh}到{to.Zh}没有符合要求的班次",
                    $"Nothing from {from.En} to {to.En} on {wishes.Day:yyyy-MM-dd} is as you asked"
                ),
                others.DistinctBy(trip => trip.Id).Select(Alternative)
            );
        }

        if (_finder.Running(wishes, ask).Count > 0)
        {
            return No(
                RefusalCodes.SoldOut,
                new LocalizedText(
                    $"{wishes.Day:M月d日}{from.Zh}到{to.Zh}没有余票",
                    $"No seats left from {from.En} to {to.En} on {wishes.Day:yyyy-MM-dd}"
                )
            );
        }

        var without = new[] { wishes.From, wishes.To }.FirstOrDefault(spot => _timetable.SpotsOf(spot.City).Count == 0);
        return No(
            RefusalCodes.NothingFits,
            without is not null
                ? new LocalizedText($"{without.Name.Zh}没有可用的站点", $"{without.Name.En} has no stop of its own")
                : new LocalizedText(
                    $"{wishes.Day:M月d日}没有从{from.Zh}到{to.Zh}的直达班次",
                    $"Nothing runs directly from {from.En} to {to.En} on {wishes.Day:yyyy-MM-dd}"
                )
        );
    }

    private StoreRefusal No(string code, LocalizedText message, IEnumerable<StoreAlternative>? instead = null) =>
        Refuse.By(ProviderId, _name, code, message, instead);

    private static LocalizedText NoLongerSold(Departure departure) =>
        new($"{departure.Number}已停止售票", $"{departure.Number} is no longer on sale");

    private Departure[]? Ways(string shopId)
    {
        var prefix = $"{ProviderId}/";
        if (!shopId.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var ids = shopId[prefix.Length..].Split('+');
        Departure[] ways = [.. ids.Select(_timetable.Find).OfType<Departure>()];
        return ids.Length <= 2 && ways.Length == ids.Length ? ways : null;
    }

    private StoreCandidate ToCandidate(Trip trip)
    {
        var shop = ToShop(trip.Out, trip.Return);
        return new StoreCandidate(shop.Id, shop.MerchantId, shop.Name, 0, shop.Rating);
    }

    private Shop ToShop(Departure outward, Departure? back) =>
        new(
            back is null ? $"{ProviderId}/{outward.Id}" : $"{ProviderId}/{outward.Id}+{back.Id}",
            outward.Carrier.Id,
            outward.Carrier.Name,
            back is null
                ? outward.Name
                : new LocalizedText($"{outward.Name.Zh} / {back.Number}", $"{outward.Name.En} / {back.Number}"),
            outward.From.Location,
            4.2 + (outward.Carrier.Id.Length * 0.1)
        );

    private static StoreAlternative Alternative(Trip trip) =>
        new(
            $"{trip.Id}/{trip.Seats.Id}",
            new LocalizedText(
                $"{trip.Out.Name.Zh} {trip.Out.Leaves:HH:mm} {trip.Seats.Zh}",
                $"{trip.Out.Name.En} {trip.Out.Leaves:HH:mm} {trip.Seats.En}"
            ),
            trip.Price
        );
}
