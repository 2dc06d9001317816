using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Roads;

namespace Qianwen.Simulations.Verticals.Cars;

/// <summary>Writes the offer of a ride: fare by length and time, the driver's way, the plate.</summary>
public sealed class RideOffers(int seed)
{
    private const int CarsOfAnHour = 12;
    private const int Plates = 5;
    private static readonly string[] Provinces = ["浙A", "沪A", "京A", "粤B", "川A"];

    /// <summary>The whole fare in fen, without tolls.</summary>
    public static Money Fare(VehicleData vehicle, Route route)
    {
        var fen =
            vehicle.Base
            + (vehicle.PerKm * route.Metres / 1_000)
            + (long)(vehicle.PerMinute * route.Takes.TotalMinutes);
        return Money.Fen(fen / 10 * 10);
    }

    /// <summary>The way of a ride.</summary>
    public static Route RouteOf(RideWishes wishes, Ask ask) =>
        RoutePlanner.Plan(
            TravelMode.Drive,
            [.. wishes.Places.Select(place => place.Location)],
            wishes.PickUp ?? ask.Now
        );

    /// <summary>The draft of a ride.</summary>
    public OfferDraft Draft(VehicleData vehicle, RideWishes wishes, Ask ask)
    {
        var route = RouteOf(wishes, ask);
        var wait = TimeSpan.FromMinutes(3 + SeededValues.Number(seed, $"wait|{vehicle.Id}|{ask.Now:yyyyMMddHH}", 6));
        var starts = wishes.PickUp ?? ask.Now + wait;
        var ends = starts + route.Takes;
        var (from, to) = (wishes.Places[0], wishes.Places[^1]);
        return new OfferDraft(
            [
                new DraftLine(
                    $"rides/{vehicle.Id}",
                    new LocalizedText(
                        $"{vehicle.Zh} {from.Name.Zh}→{to.Name.Zh}",
                        $"{vehicle.En}, {from.Name.En} → {to.Name.En}"
                    ),
                    1,
                    Fare(vehicle, route)
                ),
            ],
            Steps(starts, ends),
            starts - TimeSpan.FromMinutes(1),
            Floats: wishes.PickUp is null,
            Service: new ServiceTime(starts, ends, from.Reference(ProviderIds.Rides), to.Reference(ProviderIds.Rides)),
            Details: Details(vehicle, wishes, route, starts),
            Notes: wishes.Notes,
            Fees: route.Tolls == 0
                ? []
                : [new OfferFee("tolls", new LocalizedText("高速费", "Tolls"), Money.Fen(route.Tolls))],
            Holds:
            [
                new Hold(
                    $"{vehicle.Id}|{from.City}|{starts:yyyyMMddHH}",
                    1,
                    CarsOfAnHour,
                    new LocalizedText($"{vehicle.Zh}空车", $"free cars, {vehicle.En}")
                ),
            ],
            Codes: Codes(vehicle, from.City)
        );
    }

    private static List<PlannedStep> Steps(DateTimeOffset starts, DateTimeOffset ends) =>
        [
            new(
                starts.AddMinutes(-2),
                MerchantOrderStatus.Making,
                new LocalizedText("司机正在赶来", "The driver is on the way")
            ),
            new(starts, MerchantOrderStatus.Ready, new LocalizedText("司机已到上车点", "The driver is there")),
            new(ends, MerchantOrderStatus.Done, new LocalizedText("已送达目的地", "Arrived")),
        ];

    private static List<LocalizedText> Details(
        VehicleData vehicle,
        RideWishes wishes,
        Route route,
        DateTimeOffset starts
    )
    {
        List<LocalizedText> details =
        [
            new(
                $"{starts:M月d日 HH:mm}上车，{route.Summary.Zh}",
                $"Pick-up {starts:yyyy-MM-dd HH:mm}, {route.Summary.En}"
            ),
            new($"{vehicle.Model}，可坐{vehicle.Seats}人", $"{vehicle.Model}, seats {vehicle.Seats}"),
        ];
        if (wishes.Places.Count > 2)
        {
            var stops = wishes.Places.Skip(1).SkipLast(1).ToList();
            details.Add(
                new(
                    $"途经{string.Join("、", stops.Select(stop => stop.Name.Zh))}",
                    $"By way of {string.Join(", ", stops.Select(stop => stop.Name.En))}"
                )
            );
        }

        return details;
    }

    private static List<CodePattern> Codes(VehicleData vehicle, string city)
    {
        var province = Provinces[SeededValues.Number(Plates, city, Provinces.Length)];
        return
        [
            new CodePattern("plate", $"{province}·@####"),
            new CodePattern("driver", "{王师傅|李师傅|张师傅|陈师傅|刘师傅} 138****####"),
            new CodePattern("car", vehicle.Model),
        ];
    }
}
