using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;
using Qianwen.Simulations.Verticals.Roads;

namespace Qianwen.Simulations.Verticals.Cars;

/// <summary>What a leg asks of a car.</summary>
/// <param name="Places">From, stops, to.</param>
/// <param name="PickUp">When; null for now.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record RideWishes(
    IReadOnlyList<Spot> Places,
    DateTimeOffset? PickUp,
    string? Vehicle,
    int Passengers,
    int Luggage,
    PriceRange Price,
    IReadOnlyList<LocalizedText> Notes
)
{
    /// <summary>Farthest ride, in metres.</summary>
    public const double MostMetres = 300_000;

    private const int OnSaleDays = 30;
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(10);

    /// <summary>The wishes, or why no car can serve them.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public static (RideWishes? Wishes, (string Code, LocalizedText Message)? Problem) Read(Ask ask, WayReader ways)
    {
        var (places, problem) = ways.Read(ask, "stops", ask.Entity("destination"));
        if (places is null)
        {
            return (null, problem);
        }

        var pickUp = PickUpOf(ask, places);
        if (Problem(ask, places, pickUp) is { } wrong)
        {
            return (null, wrong);
        }

        var price = ask.Price("price");
        return (
            new RideWishes(
                places,
                pickUp,
                ask.Choice("vehicle_type"),
                ask.Count("passengers") ?? 1,
                ask.Count("luggage") ?? 0,
                price,
                [.. Remarks(ask, places, price)]
            ),
            null
        );
    }

    private static (string Code, LocalizedText Message)? Problem(
        Ask ask,
        IReadOnlyList<Spot> places,
        DateTimeOffset? pickUp
    )
    {
        if (places[0].Location.DistanceTo(places[^1].Location) > MostMetres)
        {
            return (RefusalCodes.TooFar, new LocalizedText("太远了，打不到车", "It is too far for a car"));
        }

        if (pickUp < ask.Now)
        {
            return (RefusalCodes.OutOfTime, new LocalizedText("上车时间已经过去了", "The time of pick-up is over"));
        }

        return pickUp > ask.Now.AddDays(OnSaleDays)
            ? (RefusalCodes.OutOfTime, Refuse.TooEarly(DateOnly.FromDateTime(pickUp.Value.DateTime), OnSaleDays))
            : null;
    }

    /// <summary>What was assumed, and for whom it is.</summary>
    private static IEnumerable<LocalizedText> Remarks(Ask ask, IReadOnlyList<Spot> places, PriceRange price)
    {
        if (ask.Entity("origin") is null)
        {
            yield return new($"从{places[0].Name.Zh}上车", $"Picked up at {places[0].Name.En}");
        }

        if (ask.Entity("passenger_name") is { } rider)
        {
            var phone = ask.Words("phone") is { } number ? $" {number}" : "";
            yield return new($"乘车人：{rider.Name}{phone}", $"Rider: {rider.Name}{phone}");
        }

        if (price.Note is { } note)
        {
            yield return note;
        }
    }

    /// <summary>The time that was said; the time that arrives early enough; null for now.</summary>
    private static DateTimeOffset? PickUpOf(Ask ask, IReadOnlyList<Spot> places)
    {
        var day = ask.Date("date")?.Date;
        if (ask.Time("time") is { From: { } at })
        {
            return At(day ?? DayOf(ask, at), at);
        }

        if ((ask.Time("arrive_time") ?? ask.Time("time")) is { } arrive && (arrive.To ?? arrive.From) is { } by)
        {
            var arrival = At(day ?? DayOf(ask, by), by);
            var route = RoutePlanner.Plan(TravelMode.Drive, [.. places.Select(place => place.Location)], arrival);
            return arrival - route.Takes - Spare;
        }

        return day is { } later && later != ask.Today ? At(later, new TimeOnly(9, 0)) : null;
    }

    /// <summary>Today, or tomorrow where that time of today is over.</summary>
    private static DateOnly DayOf(Ask ask, TimeOnly time) =>
        time.ToTimeSpan() > ask.Now.TimeOfDay ? ask.Today : ask.Today.AddDays(1);

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), OpeningHours.Offset);
}
