using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Asking;

/// <summary>Where something is wanted: in a city, a part of it, or close to a place; the narrowest that was named.</summary>
/// <param name="Place">The place; null where none was named and nobody knows where the person is.</param>
/// <param name="Problem">Why it cannot be looked for there: nobody knows a place that was named.</param>
/// <param name="IsAssumed">True where it was not said and the person's own place was taken.</param>
public sealed record Where(Spot? Place, (string Code, LocalizedText Message)? Problem = null, bool IsAssumed = false)
{
    private static readonly string[] Arguments = ["location", "area", "near"];

    /// <summary>Reads the place of a leg; each place is looked for within the city that was named before it.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public static Where Read(Ask ask, PlaceReader places)
    {
        var own = places.Gazetteer.Find(ask.Here);
        Spot? city = null;
        Spot? place = null;
        foreach (var said in Arguments.Select(ask.Entity).OfType<EntityReference>())
        {
            var around = city ?? places.Gazetteer.City(own?.City);
            var (found, problem) =
                around is not null && Quarter.Of(said.Words, around) is { } quarter
                    ? (quarter, null)
                    : places.Read(said, ask, city);
            if (found is null)
            {
                return new Where(null, (RefusalCodes.UnknownPlace, problem!));
            }

            city ??= found.IsCity ? found : null;
            place = found.IsCity && place is { IsCity: false } ? place : found;
        }

        return place is not null ? new Where(place) : new Where(own, IsAssumed: true);
    }

    /// <summary>True for a thing of a city at a point that is where it is wanted; anywhere in the city where only the city is known.</summary>
    public bool Covers(string city, GeoPoint point) =>
        Place is null || (Place.IsCity || IsAssumed ? city == Place.City : Place.Covers(point));

    /// <summary>How far a point is from there, in metres.</summary>
    public int Metres(GeoPoint point) => Place is null ? 0 : (int)Math.Round(Place.Location.DistanceTo(point));
}
