using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Simulations.Verticals.Offers;
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
    public static Where Read(Ask ask, Gazetteer gazetteer)
    {
        Spot? city = null;
        Spot? place = null;
        foreach (var said in Arguments.Select(ask.Entity).OfType<Contracts.Planning.EntityReference>())
        {
            if ((gazetteer.Find(said, city) ?? gazetteer.Find(said)) is not { } found)
            {
                return new Where(null, (RefusalCodes.UnknownPlace, Refuse.UnknownPlace(said.Words)));
            }

            city ??= found.IsCity ? found : null;
            place = found.IsCity && place is { IsCity: false } ? place : found;
        }

        return place is not null ? new Where(place) : new Where(gazetteer.Find(ask.Here), IsAssumed: true);
    }

    /// <summary>True for a point that is where it is wanted.</summary>
    public bool Covers(GeoPoint point) => Place is null || Place.Covers(point);

    /// <summary>How far a point is from there, in metres.</summary>
    public int Metres(GeoPoint point) => Place is null ? 0 : (int)Math.Round(Place.Location.DistanceTo(point));
}
