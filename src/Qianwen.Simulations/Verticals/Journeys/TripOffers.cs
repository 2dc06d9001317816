using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>Writes the offer of a trip: tickets, fees, seats, what happens until it leaves.</summary>
public sealed class TripOffers(string providerId, JourneyRules rules, Fares fares)
{
    /// <summary>The draft of a trip.</summary>
    public OfferDraft Draft(Trip trip, JourneyWishes wishes, DateOnly today)
    {
        var ways = trip.Ways(wishes).ToList();
        var leaves = trip.Out.LeavesOn(wishes.Day);
        return new OfferDraft(
            [.. ways.Select(way => Line(way.Way, way.Day, trip.Seats, wishes.Tickets, today))],
            Steps(trip.Out, wishes.Day),
            leaves.AddMinutes(-rules.FreeMinutes),
            Service: new ServiceTime(
                leaves,
                trip.Out.ArrivesOn(wishes.Day),
                trip.Out.From.Reference(providerId),
                trip.Out.To.Reference(providerId)
            ),
            Details: [.. ways.SelectMany(way => Details(way.Way, way.Day, trip.Seats))],
            Notes: wishes.Notes,
            Fees: Fees(ways.Count * wishes.Tickets),
            Holds: [.. ways.Select(way => Hold(way.Way, way.Day, trip.Seats, wishes.Tickets))],
            Codes: Codes(ways, wishes.Tickets),
            MatchScore: wishes.Class is null && trip.Seats.Id != trip.Out.Service.Classes[0].Id ? 0.7 : 1
        );
    }

    private DraftLine Line(Departure way, DateOnly day, ClassData seats, int tickets, DateOnly today) =>
        new(
            $"{way.Id}/{seats.Id}",
            new LocalizedText(
                $"{way.Number} {way.From.Name.Zh}→{way.To.Name.Zh} {day:M月d日} {way.Leaves:HH:mm} {seats.Zh}",
                $"{way.Number} {way.From.Name.En} → {way.To.Name.En} {day:yyyy-MM-dd} {way.Leaves:HH:mm} {seats.En}"
            ),
            tickets,
            fares.Price(way, SameClass(way, seats), day, today)
        );

    private static List<LocalizedText> Details(Departure way, DateOnly day, ClassData seats)
    {
        var arrives = way.ArrivesOn(day);
        var later = arrives.Day == day.Day ? "" : " +1";
        return
        [
            new LocalizedText(
                $"{way.Name.Zh}（{way.Service.Zh}）：{day:M月d日} {way.Leaves:HH:mm} {way.From.Name.Zh} → {arrives:HH:mm}{later} {way.To.Name.Zh}",
                $"{way.Name.En} ({way.Service.En}): {day:yyyy-MM-dd} {way.Leaves:HH:mm} {way.From.Name.En} → {arrives:HH:mm}{later} {way.To.Name.En}"
            ),
            new LocalizedText($"{seats.Zh}，全程{way.Duration.Zh}", $"{seats.En}, {way.Duration.En}"),
        ];
    }

    private Hold Hold(Departure way, DateOnly day, ClassData seats, int tickets) =>
        new(
            $"{way.Id}|{day:yyyyMMdd}|{seats.Id}",
            tickets,
            fares.Seats(way, SameClass(way, seats), day),
            new LocalizedText($"{way.Number} {seats.Zh}", $"{way.Number} {seats.En}")
        );

    private List<OfferFee> Fees(int tickets) =>
        [
            .. rules.Fees.Select(fee => new OfferFee(
                fee.Code,
                new LocalizedText(fee.Zh, fee.En),
                Money.Fen(fee.Fen * tickets)
            )),
        ];

    private List<CodePattern> Codes(List<(Departure Way, DateOnly Day)> ways, int tickets) =>
        [
            new CodePattern("booking", rules.Booking),
            .. ways.SelectMany(way => Enumerable.Repeat(new CodePattern("ticket", way.Way.Carrier.Ticket), tickets)),
        ];

    private List<PlannedStep> Steps(Departure way, DateOnly day) =>
        [
            Step(way, day, rules.Steps.Opens, MerchantOrderStatus.Making),
            Step(way, day, rules.Steps.Ready, MerchantOrderStatus.Ready),
            Step(way, day, rules.Steps.Done, MerchantOrderStatus.Done),
        ];

    private static PlannedStep Step(Departure way, DateOnly day, JourneySteps.Step step, MerchantOrderStatus status) =>
        new(
            way.LeavesOn(day).AddMinutes(-step.Before),
            status,
            new LocalizedText($"{way.Number}{step.Zh}", $"{way.Number}: {step.En}")
        );

    private static ClassData SameClass(Departure way, ClassData seats) =>
        way.Service.Classes.First(other => other.Id == seats.Id);
}
