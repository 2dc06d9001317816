using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Places;

/// <summary>Reads the points of a way: where it starts, what lies on it, where it goes.</summary>
/// <param name="places">Reads places.</param>
/// <param name="otherwise">Finds what is no place but has one, such as a shop; null where only places count.</param>
public sealed class WayReader(PlaceReader places, Func<EntityReference, Spot?>? otherwise = null)
{
    private static readonly LocalizedText From = new("从哪里出发", "where it starts");
    private static readonly LocalizedText To = new("要去哪里", "where it goes");

    /// <summary>The points in order, at least two; or why the way is not known. It starts where the person is unless said otherwise.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public (IReadOnlyList<Spot>? Points, (string Code, LocalizedText Message)? Problem) Read(
        Ask ask,
        string stops,
        EntityReference? destination
    )
    {
        var origin = ask.Entity("origin");
        var (end, noEnd) = destination is null ? (null, null) : Find(destination, ask, null);
        var (start, noStart) = origin is null
            ? (places.Gazetteer.Find(ask.Here), null)
            : Find(origin, ask, CityOf(end));
        if (start is null)
        {
            return (null, Missing(noStart, From));
        }

        List<Spot> points = [start];
        foreach (var said in ask.Entities(stops).Append(destination))
        {
            var (point, problem) = said is null ? (null, noEnd) : Find(said, ask, CityOf(start));
            if (point is null)
            {
                return (null, Missing(problem, To));
            }

            points.Add(point);
        }

        return (points, null);
    }

    /// <summary>One place, or why it is not known.</summary>
    public (Spot? Spot, LocalizedText? Problem) Find(EntityReference said, Ask ask, Spot? within)
    {
        var (spot, problem) = places.Read(said, ask, within);
        return (spot ?? otherwise?.Invoke(said)) is { } found ? (found, null) : (null, problem);
    }

    private Spot? CityOf(Spot? spot) => spot is null ? null : places.Gazetteer.City(spot.City);

    private static (string Code, LocalizedText Message) Missing(LocalizedText? problem, LocalizedText what) =>
        problem is null ? (RefusalCodes.NotSaid, Refuse.NoPlace(what)) : (RefusalCodes.UnknownPlace, problem);
}
