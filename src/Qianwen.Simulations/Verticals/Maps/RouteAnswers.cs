using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;
using Qianwen.Simulations.Verticals.Roads;

namespace Qianwen.Simulations.Verticals.Maps;

/// <summary>How to get there, how far it is, how long it takes, how the roads are.</summary>
public sealed class RouteAnswers
{
    private const double FarthestWalk = 15_000;
    private const double FarthestBike = 40_000;
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(5);

    private readonly WayReader _ways;

    /// <param name="places">Reads places.</param>
    /// <param name="pois">Finds shops and sights by their names.</param>
    public RouteAnswers(PlaceReader places, PoiBook pois)
    {
        _ways = new WayReader(
            places,
            said =>
                pois.Find(said.Words) is [var poi]
                    ? new Spot(poi.Id, SpotKind.Landmark, poi.City, poi.Name, poi.Aliases, poi.Location, 0)
                    : null
        );
    }

    /// <summary>The points of the way that is asked about, or why there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public (IReadOnlyList<Spot>? Points, (string Code, LocalizedText Message)? Problem) PointsOf(Ask ask) =>
        _ways.Read(ask, "via", ask.Entity("destination") ?? ask.Entity("poi") ?? Query(ask));

    /// <summary>A place by name, or the one shop or sight of that name; why it is not known.</summary>
    public (Spot? Spot, LocalizedText? Problem) Find(EntityReference said, Ask ask) => _ways.Find(said, ask, null);

    /// <summary>What is looked for, as a thing to go to.</summary>
    private static EntityReference? Query(Ask ask) =>
        ask.Words("query") is { } words ? new EntityReference(words, null, words) : null;

    /// <summary>The modes worth showing: the one that was asked for, else those that are not too far.</summary>
    public static IEnumerable<TravelMode> Modes(Ask ask, IReadOnlyList<Spot> points)
    {
        if (ask.Choice("mode") is { } said && Enum.TryParse<TravelMode>(said, ignoreCase: true, out var mode))
        {
            return [mode];
        }

        var metres = points[0].Location.DistanceTo(points[^1].Location);
        return Enum.GetValues<TravelMode>()
            .Where(one => one != TravelMode.Walk || metres <= FarthestWalk)
            .Where(one => one != TravelMode.Bike || metres <= FarthestBike)
            .OrderBy(one => RoutePlanner.Plan(one, Locations(points), ask.Now).Takes);
    }

    /// <summary>The way in one mode.</summary>
    public static OfferDraft Route(Ask ask, IReadOnlyList<Spot> points, TravelMode mode)
    {
        var avoids = ask.Choices("avoid").Any(one => one.Value is "tolls" or "highways");
        var (leavesAt, arriveBy) = Times(ask);
        var leaves = leavesAt ?? ask.Now;
        var route = RoutePlanner.Plan(mode, Locations(points), arriveBy ?? leaves, avoids);
        leaves = arriveBy is { } by ? by - route.Takes - Spare : leaves;
        var name = ModeName(mode);
        var (from, to) = (points[0].Name, points[^1].Name);
        List<LocalizedText> facts =
        [
            new($"{name.Zh}：{route.Summary.Zh}", $"{name.En}: {route.Summary.En}"),
            new(
                $"{leaves:HH:mm}从{from.Zh}出发，{leaves + route.Takes:HH:mm}到{to.Zh}",
                $"Leave {from.En} at {leaves:HH:mm}, reach {to.En} at {leaves + route.Takes:HH:mm}"
            ),
        ];
        if (mode == TravelMode.Drive)
        {
            facts.Add(TrafficWords(route.Traffic));
            facts.Add(new($"过路费约¥{route.Tolls / 100.0:0}", $"Tolls about ¥{route.Tolls / 100.0:0}"));
        }

        return Answers.Of(
            $"atlas/route/{mode.ToString().ToLowerInvariant()}",
            new LocalizedText($"{from.Zh}→{to.Zh}", $"{from.En} → {to.En}"),
            facts,
            ask.Now,
            new ServiceTime(
                leaves,
                leaves + route.Takes,
                points[0].Reference(ProviderIds.Atlas),
                points[^1].Reference(ProviderIds.Atlas)
            ),
            metres: route.Metres
        );
    }

    /// <summary>How the roads are, around a place or on the way.</summary>
    public static OfferDraft Traffic(Ask ask, IReadOnlyList<Spot> points)
    {
        var at = TimeOf(ask, "time") ?? ask.Now;
        var around = points[^1].Name;
        List<LocalizedText> facts = [TrafficWords(RoutePlanner.TrafficAt(at))];
        if (points.Count > 1)
        {
            var route = RoutePlanner.Plan(TravelMode.Drive, Locations(points), at);
            facts.Add(new($"开车{route.Summary.Zh}", $"By car {route.Summary.En}"));
        }

        return Answers.Of(
            "atlas/traffic",
            new LocalizedText($"{around.Zh}一带{at:HH:mm}的路况", $"Traffic around {around.En} at {at:HH:mm}"),
            facts,
            ask.Now
        );
    }

    /// <summary>A mode's name.</summary>
    public static LocalizedText ModeName(TravelMode mode) =>
        mode switch
        {
            TravelMode.Walk => new LocalizedText("步行", "On foot"),
            TravelMode.Bike => new LocalizedText("骑行", "By bike"),
            TravelMode.Transit => new LocalizedText("公共交通", "By public transport"),
            _ => new LocalizedText("驾车", "By car"),
        };

    /// <summary>When to leave and when to be there; "by six" is a time to be there, whatever argument it came in.</summary>
    private static (DateTimeOffset? Leaves, DateTimeOffset? Arrives) Times(Ask ask)
    {
        var time = TimeOf(ask, "time");
        return ask.Time("time") is { From: null }
            ? (null, TimeOf(ask, "arrive_time") ?? time)
            : (time, TimeOf(ask, "arrive_time"));
    }

    private static DateTimeOffset? TimeOf(Ask ask, string argument)
    {
        if (ask.Time(argument) is not { } said || (said.From ?? said.To) is not { } time)
        {
            return null;
        }

        var day = time.ToTimeSpan() >= ask.Now.TimeOfDay ? ask.Today : ask.Today.AddDays(1);
        return new DateTimeOffset(day.ToDateTime(time), OpeningHours.Offset);
    }

    private static LocalizedText TrafficWords(TrafficLevel level) =>
        level switch
        {
            TrafficLevel.Jammed => new LocalizedText("路况：拥堵", "Traffic: jammed"),
            TrafficLevel.Slow => new LocalizedText("路况：缓行", "Traffic: slow"),
            _ => new LocalizedText("路况：畅通", "Traffic: clear"),
        };

    private static List<GeoPoint> Locations(IReadOnlyList<Spot> points) => [.. points.Select(point => point.Location)];
}
