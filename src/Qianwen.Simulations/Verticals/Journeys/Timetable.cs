using System.Collections.Concurrent;
using System.Globalization;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>Every day's departures, made from the rules: the same for the same seed.</summary>
public sealed class Timetable(JourneyRules rules, Gazetteer gazetteer, int seed)
{
    private const int FirstNumber = 1_000;
    private const int NumbersOfAPair = 12;
    private const int Minutes = 5;

    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<Departure>> _routes = new();
    private readonly Dictionary<string, CarrierData> _carriers = rules.Carriers.ToDictionary(carrier => carrier.Id);

    /// <summary>The airports or stations of a city.</summary>
    public IReadOnlyList<Spot> SpotsOf(string city) =>
        [
            .. gazetteer.Spots.Where(spot =>
                spot.City == city && spot.Kind.ToString().Equals(rules.Spots, StringComparison.OrdinalIgnoreCase)
            ),
        ];

    /// <summary>What leaves one city for another, in order of time.</summary>
    public IReadOnlyList<Departure> Between(string from, string to) =>
        _routes.GetOrAdd((from, to), static (pair, table) => table.Make(pair.Item1, pair.Item2), this);

    /// <summary>The departure with an id; null where there is none.</summary>
    public Departure? Find(string id) =>
        id.Split('-') is [var from, var to, _] && rules.Weights.ContainsKey(from) && rules.Weights.ContainsKey(to)
            ? Between(from, to).FirstOrDefault(departure => departure.Id == id)
            : null;

    private List<Departure> Make(string from, string to)
    {
        if (from == to || SpotsOf(from).Count == 0 || SpotsOf(to).Count == 0)
        {
            return [];
        }

        var kilometres = gazetteer.City(from)!.Location.DistanceTo(gazetteer.City(to)!.Location) / 1_000;
        return
        [
            .. rules
                .Services.Where(service => kilometres >= service.MinKm && kilometres <= service.MaxKm)
                .SelectMany(service => Make(service, from, to, kilometres * service.Detour))
                .OrderBy(departure => departure.Leaves),
        ];
    }

    private IEnumerable<Departure> Make(ServiceData service, string from, string to, double kilometres)
    {
        var count = Math.Min(service.Most, Weight(from) * Weight(to) / service.PerDay);
        var span = (service.Last - service.First).TotalMinutes;
        for (var at = 0; at < count; at++)
        {
            var key = $"{service.Id}|{from}|{to}|{at}";
            var carrier = _carriers[
                service.Carriers[SeededValues.Number(seed, $"carrier|{key}", service.Carriers.Count)]
            ];
            var minutes = (at + SeededValues.Fraction(seed, $"time|{key}")) / count * span;
            var takes = service.FixedMinutes + (kilometres * 60 / service.SpeedKmh);
            var number = Number(service, carrier, from, to, at);
            yield return new Departure(
                $"{from}-{to}-{number}",
                number,
                carrier,
                service,
                Pick(service, from, at),
                Pick(service, to, at / 2),
                service.First.AddMinutes(Math.Floor(minutes / Minutes) * Minutes),
                TimeSpan.FromMinutes(Math.Round(takes / Minutes) * Minutes),
                kilometres
            );
        }
    }

    private string Number(ServiceData service, CarrierData carrier, string from, string to, int at)
    {
        var cities = rules.Weights.Keys.Order(StringComparer.Ordinal).ToList();
        var pair = (cities.IndexOf(from) * cities.Count) + cities.IndexOf(to);
        var number = (FirstNumber + (pair * NumbersOfAPair) + at).ToString(CultureInfo.InvariantCulture);
        return (carrier.Code.Length > 0 ? carrier.Code : service.Id) + number;
    }

    /// <summary>Fast services use the first two times out of three and the others in turn; slow ones the one called after the city.</summary>
    private Spot Pick(ServiceData service, string city, int turn)
    {
        var spots = SpotsOf(city);
        var name = $"{gazetteer.City(city)!.Name.Zh}站";
        var main = spots.FirstOrDefault(spot => spot.Name.Zh == name);
        if (!service.AllSpots)
        {
            return main ?? spots[0];
        }

        List<Spot> others = [.. spots.Where(spot => spot != main)];
        return others switch
        {
            [] => main!,
            [var only] => only,
            _ => turn % 3 < 2 ? others[0] : others[1 + (turn / 3 % (others.Count - 1))],
        };
    }

    private int Weight(string city) => rules.Weights.GetValueOrDefault(city);
}
