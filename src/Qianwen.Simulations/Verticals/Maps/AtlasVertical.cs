using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;
using Qianwen.Simulations.Verticals.Roads;

namespace Qianwen.Simulations.Verticals.Maps;

/// <summary>Places, routes, distances and traffic; every answer is an offer that costs nothing.</summary>
public sealed class AtlasVertical(PlaceReader places, PoiBook pois) : IVertical
{
    private const int MostPlaces = 20;
    private const string PlacePrefix = "atlas/place/";
    private const string RoutePrefix = "atlas/route/";
    private const string TrafficShop = "atlas/traffic";
    private static readonly LocalizedText Provider = new("识途地图", "Atlas Maps");

    private readonly RouteAnswers _routes = new(places, pois);

    /// <inheritdoc/>
    public string ProviderId => ProviderIds.Atlas;

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names =>
        [
            .. places.Gazetteer.Names(),
            .. pois.Kinds.Select(kind => new VocabularyEntry(
                $"poi/{kind.Id}",
                EntityKind.Category,
                kind.Name,
                kind.Aliases
            )),
        ];

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        if (IsTraffic(ask))
        {
            var (around, noTraffic) = Around(ask);
            return around is null
                ? No(noTraffic!.Value.Code, noTraffic.Value.Message)
                : new SearchResponse([Candidate(TrafficShop, new LocalizedText("路况", "Traffic"), 0, 0)], []);
        }

        if (IsRoute(ask))
        {
            var (points, problem) = _routes.PointsOf(ask);
            return points is null
                ? No(problem!.Value.Code, problem.Value.Message)
                : new SearchResponse([.. RouteAnswers.Modes(ask, points).Select(mode => ToCandidate(mode))], []);
        }

        var (found, refusal) = PlacesOf(ask);
        return refusal is { } no
            ? No(no.Code, no.Message)
            : new SearchResponse([.. found.Take(MostPlaces).Select(pair => ToCandidate(pair.Poi, pair.Metres))], []);
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        if (shopId == TrafficShop)
        {
            var (around, problem) = Around(ask);
            return Answer(shopId, problem, () => RouteAnswers.Traffic(ask, around!));
        }

        if (
            shopId.StartsWith(RoutePrefix, StringComparison.Ordinal)
            && Enum.TryParse<TravelMode>(shopId[RoutePrefix.Length..], ignoreCase: true, out var mode)
        )
        {
            var (points, problem) = _routes.PointsOf(ask);
            return Answer(shopId, problem, () => RouteAnswers.Route(ask, points!, mode));
        }

        return
            shopId.StartsWith(PlacePrefix, StringComparison.Ordinal)
            && pois.ById(shopId[PlacePrefix.Length..]) is { } poi
            ? new Quotation.Offered(ToShop(shopId, poi.Name, poi.Location, poi.Rating), [Place(ask, poi)])
            : Quotation.NoSuchShop.Instance;
    }

    private static Quotation Answer(
        string shopId,
        (string Code, LocalizedText Message)? problem,
        Func<OfferDraft> draft
    )
    {
        var shop = ToShop(shopId, Provider, default, 5);
        return problem is { } no ? Refuse.By(shop, no.Code, no.Message) : new Quotation.Offered(shop, [draft()]);
    }

    private static bool IsTraffic(Ask ask) => ask.Leg.Op == Operations.Traffic;

    private static bool IsRoute(Ask ask) =>
        ask.Leg.Op is Operations.Route or Operations.Distance
        || (ask.Leg.Op == Operations.Search && ask.Entity("destination") is not null);

    /// <summary>The way that is asked about, or the place around which the roads are; where the person is, where none was said.</summary>
    private (IReadOnlyList<Spot>? Points, (string Code, LocalizedText Message)? Problem) Around(Ask ask)
    {
        if (ask.Entity("origin") is not null && ask.Entity("destination") is not null)
        {
            return _routes.PointsOf(ask);
        }

        var words = ask.Words("query");
        var said =
            ask.Entity("destination")
            ?? ask.Entity("near")
            ?? ask.Entity("poi")
            ?? ask.Entity("origin")
            ?? (words is null ? null : new EntityReference(words, null, words));
        var (spot, problem) = said is null ? (places.Gazetteer.Find(ask.Here), null) : _routes.Find(said, ask);
        return spot is not null ? ([spot], null)
            : problem is not null ? (null, (RefusalCodes.UnknownPlace, problem))
            : (null, (RefusalCodes.NotSaid, Refuse.NoPlace(new("问哪里的路况", "where to look at the traffic"))));
    }

    private (IReadOnlyList<(PoiData Poi, int Metres)> Found, (string Code, LocalizedText Message)? Problem) PlacesOf(
        Ask ask
    )
    {
        var words = ask.Words("query") ?? ask.Words("poi") ?? ask.Words("destination");
        if (words is null)
        {
            return (
                [],
                (RefusalCodes.NotSaid, new LocalizedText("还不知道要找什么地方", "It is not known what to look for"))
            );
        }

        var said = ask.Entity("near");
        var (near, problem) = said is null ? (places.Gazetteer.Find(ask.Here), null) : _routes.Find(said, ask);
        if (problem is not null)
        {
            return ([], (RefusalCodes.UnknownPlace, problem));
        }

        var most = ask.Number("radius")?.Max is { } km ? (double)km * 1_000 : double.MaxValue;
        var found = pois.Find(words)
            .Select(poi => (Poi: poi, Metres: near is null ? 0 : (int)near.Location.DistanceTo(poi.Location)))
            .Where(pair => pair.Metres <= most)
            .Where(pair => near is null || said is null || !near.IsCity || pair.Poi.City == near.City)
            .OrderBy(pair => pair.Metres)
            .ThenByDescending(pair => pair.Poi.Rating)
            .ToList();
        if (near is null && found.DistinctBy(pair => pair.Poi.City).Count() > 1)
        {
            return ([], (RefusalCodes.NotSaid, Refuse.NoPlace(new("在哪一带找", "where to look for it"))));
        }

        return found.Count > 0
            ? (found, null)
            : (
                [],
                (RefusalCodes.UnknownPlace, new LocalizedText($"地图上没有“{words}”", $"The map has no \"{words}\""))
            );
    }

    private OfferDraft Place(Ask ask, PoiData poi)
    {
        var near = ask.Entity("near") is { } said ? _routes.Find(said, ask).Spot : places.Gazetteer.Find(ask.Here);
        var city = places.Gazetteer.City(poi.City);
        List<LocalizedText> facts =
        [
            new($"位于{city?.Name.Zh}", $"In {city?.Name.En}"),
            new(
                $"坐标{poi.Location.Latitude:0.0000}, {poi.Location.Longitude:0.0000}",
                $"At {poi.Location.Latitude:0.0000}, {poi.Location.Longitude:0.0000}"
            ),
            .. poi.Facts,
        ];
        var metres = 0;
        if (near is not null)
        {
            var walk = RoutePlanner.Plan(TravelMode.Walk, [near.Location, poi.Location], ask.Now);
            var drive = RoutePlanner.Plan(TravelMode.Drive, [near.Location, poi.Location], ask.Now);
            metres = drive.Metres;
            var best = walk.Metres < 2_000 ? walk : drive;
            var how = RouteAnswers.ModeName(best.Mode);
            facts.Add(
                new($"离{near.Name.Zh}：{how.Zh}{best.Summary.Zh}", $"From {near.Name.En}: {how.En}, {best.Summary.En}")
            );
        }

        return Answers.Of($"{PlacePrefix}{poi.Id}", poi.Name, facts, ask.Now, metres: metres);
    }

    private static StoreCandidate ToCandidate(PoiData poi, int metres) =>
        Candidate($"{PlacePrefix}{poi.Id}", poi.Name, metres, poi.Rating);

    private static StoreCandidate ToCandidate(TravelMode mode) =>
        Candidate($"{RoutePrefix}{mode.ToString().ToLowerInvariant()}", RouteAnswers.ModeName(mode), 0, 0);

    private static StoreCandidate Candidate(string id, LocalizedText name, int metres, double rating) =>
        new(id, ProviderIds.Atlas, name, metres, rating);

    private static Shop ToShop(string id, LocalizedText name, GeoPoint where, double rating) =>
        new(id, ProviderIds.Atlas, Provider, name, where, rating);

    private static SearchResponse No(string code, LocalizedText message) =>
        Refuse.Nobody(Refuse.By(ProviderIds.Atlas, Provider, code, message));
}
