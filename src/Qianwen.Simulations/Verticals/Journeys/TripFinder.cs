using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>Finds the trips of a timetable that fit a leg's wishes.</summary>
public sealed class TripFinder(JourneyRules rules, Timetable timetable, Fares fares)
{
    /// <summary>Every departure between the two cities on the day that can still be boarded, whatever else was wished.</summary>
    public IReadOnlyList<Departure> Running(JourneyWishes wishes, Ask ask) =>
        Running(wishes.From, wishes.To, wishes.Day, ask);

    /// <summary>The trips that fit, best first.</summary>
    public IReadOnlyList<Trip> Fitting(JourneyWishes wishes, Ask ask)
    {
        var outward = Running(wishes, ask).Where(way => Suits(way, wishes, wishes.Leaves, wishes.Arrives));
        var trips = wishes.Back is { } back
            ? There(outward, wishes, back, ask)
            : outward.Select(way => (Out: way, Return: (Departure?)null));
        return
        [
            .. Order(
                trips
                    .SelectMany(trip => Classes(trip.Out, trip.Return, wishes, ask))
                    .Where(trip => wishes.Price.Holds(trip.Price.Amount))
                    .Where(trip => wishes.Budget.Holds(trip.Price.Amount * wishes.Tickets)),
                wishes
            ),
        ];
    }

    /// <summary>The trip of a shop, in every class that fits.</summary>
    public IReadOnlyList<Trip> Of(Departure outward, Departure? back, JourneyWishes wishes, Ask ask) =>
        [.. Classes(outward, back, wishes, ask)];

    private IReadOnlyList<Departure> Running(Places.Spot from, Places.Spot to, DateOnly day, Ask ask) =>
        [
            .. timetable
                .Between(from.City, to.City)
                .Where(way => !IsStop(from) || way.From.Id == from.Id)
                .Where(way => !IsStop(to) || way.To.Id == to.Id)
                .Where(way => way.LeavesOn(day) > ask.Now.AddMinutes(rules.ClosesMinutes)),
        ];

    /// <summary>With each way there the best way back of the same carrier.</summary>
    private IEnumerable<(Departure Out, Departure? Return)> There(
        IEnumerable<Departure> outward,
        JourneyWishes wishes,
        DateOnly back,
        Ask ask
    )
    {
        var returns = Running(wishes.To, wishes.From, back, ask)
            .Where(way => Suits(way, wishes, wishes.LeavesBack, null))
            .ToList();
        return from way in outward
            let home = returns
                .Where(other => back > wishes.Day || other.LeavesOn(back) > way.ArrivesOn(wishes.Day).AddHours(1))
                .OrderBy(other => other.Carrier.Id == way.Carrier.Id ? 0 : 1)
                .ThenBy(other => fares.Price(other, other.Service.Classes[0], back, ask.Today).Amount)
                .FirstOrDefault()
            where home is not null
            select (way, (Departure?)home);
    }

    private IEnumerable<Trip> Classes(Departure outward, Departure? back, JourneyWishes wishes, Ask ask) =>
        from seats in outward.Service.Classes
        where wishes.Class is null || seats.Id == wishes.Class
        let home = back?.Service.Classes.FirstOrDefault(other => other.Id == seats.Id)
        where back is null || home is not null
        where fares.Seats(outward, seats, wishes.Day) >= wishes.Tickets
        where back is null || fares.Seats(back, home!, wishes.Back!.Value) >= wishes.Tickets
        let there = fares.Price(outward, seats, wishes.Day, ask.Today)
        let return_ = back is null ? Money.Zero() : fares.Price(back, home!, wishes.Back!.Value, ask.Today)
        select new Trip(outward, back, seats, there + return_);

    private static bool Suits(Departure way, JourneyWishes wishes, TimeArgument? leaves, TimeArgument? arrives) =>
        JourneyWishes.Suits(leaves, way.Leaves)
        && (arrives is null || ArrivesInTime(way, arrives))
        && (wishes.Carrier is not { } carrier || Names(way.Carrier, carrier))
        && (wishes.Service is not { } service || way.Service.Id == service);

    /// <summary>"By six" is a point or a latest time; both mean not later.</summary>
    private static bool ArrivesInTime(Departure way, TimeArgument arrives)
    {
        var at = way.Leaves.ToTimeSpan() + way.Takes;
        return at <= (arrives.To?.ToTimeSpan() ?? TimeSpan.MaxValue)
            && (arrives.From == arrives.To || at >= (arrives.From?.ToTimeSpan() ?? TimeSpan.Zero));
    }

    private static bool Names(CarrierData carrier, EntityReference named)
    {
        var index = new NameIndex<CarrierData>(
            [carrier],
            one => one.Id,
            one => one.Name,
            one => [.. one.Aliases, one.Code]
        );
        return index.Find(named).Count > 0;
    }

    private static IEnumerable<Trip> Order(IEnumerable<Trip> trips, JourneyWishes wishes)
    {
        var wished = wishes.Leaves is { From: { } from } leaves && leaves.From == leaves.To ? from : (TimeOnly?)null;
        return wishes.Rank switch
        {
            "fastest" => trips.OrderBy(trip => trip.Out.Takes).ThenBy(trip => trip.Price.Amount),
            "cheapest" => trips.OrderBy(trip => trip.Price.Amount),
            _ when wished is { } time => trips.OrderBy(trip => Math.Abs((trip.Out.Leaves - time).TotalMinutes)),
            _ => trips.OrderBy(trip => trip.Price.Amount + (trip.Out.Takes.TotalMinutes * 60)),
        };
    }

    private bool IsStop(Places.Spot place) =>
        place.Kind.ToString().Equals(rules.Spots, StringComparison.OrdinalIgnoreCase);
}
