using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;

namespace Qianwen.Simulations.Riders;

/// <summary>
/// Plans trips: a rider is assigned, rides to the store, picks up when the goods are ready, tells where he is every so often on the straight
/// line to the door, and delivers.
/// </summary>
public sealed class TripPlanner(RiderNames names, IOptions<RidersOptions> options)
{
    private const double MetresPerDegree = 111_320;
    private static readonly TimeSpan AssignedBefore = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PickUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HandOver = TimeSpan.FromSeconds(60);

    private readonly RidersOptions _options = options.Value;

    /// <summary>How many trips carry so many units.</summary>
    public int Trips(int units) => Math.Max(1, (units + _options.UnitsPerTrip - 1) / _options.UnitsPerTrip);

    /// <summary>The plan of one trip.</summary>
    /// <param name="trip">Counts from 1.</param>
    public TripPlan Plan(DeliveryJob job, int trip)
    {
        var command = job.Command;
        var trips = Trips(command.Units);
        var units = Math.Min(_options.UnitsPerTrip, command.Units - ((trip - 1) * _options.UnitsPerTrip));
        var early = command.ReadyBy - AssignedBefore;
        var begin = early > job.DispatchedAt ? early : job.DispatchedAt;
        var news = new List<News>();
        if (job.RiderGivesUp && trip == 1)
        {
            var fickle = Rider(command, trip, attempt: 1);
            var from = Origin(command, trip, attempt: 1);
            news.Add(new News(begin, DeliveryStatus.Assigned, fickle, from, Metres(from, command.From)));
            news.Add(new News(begin + GivesUpAfter, DeliveryStatus.Reassigning, null, null, null));
            begin += GivesUpAfter + GivesUpAfter;
        }

        var attempt = news.Count == 0 ? 1 : 2;
        AddPickUp(news, command, Rider(command, trip, attempt), Origin(command, trip, attempt), begin);
        AddRide(news, command, Rider(command, trip, attempt));
        var eta = news[^1].At;
        return new TripPlan(
            trip,
            trips,
            units,
            [
                .. news.Select(
                    (piece, at) =>
                        new TripPlan.Step(
                            at + 1,
                            piece.At,
                            piece.Status,
                            piece.Rider,
                            piece.Position,
                            piece.Metres,
                            eta
                        )
                ),
            ]
        );
    }

    private void AddPickUp(
        List<News> news,
        DeliveryCommand command,
        string rider,
        GeoPoint origin,
        DateTimeOffset begin
    )
    {
        var metres = Metres(origin, command.From);
        var atStore = begin + Riding(metres);
        var ready = command.ReadyBy > atStore ? command.ReadyBy : atStore;
        news.Add(new News(begin, DeliveryStatus.Assigned, rider, origin, metres));
        news.Add(new News(atStore, DeliveryStatus.AtStore, rider, command.From, 0));
        news.Add(
            new News(ready + PickUp, DeliveryStatus.PickedUp, rider, command.From, Metres(command.From, Door(command)))
        );
    }

    private void AddRide(List<News> news, DeliveryCommand command, string rider)
    {
        var (left, door) = (news[^1].At, Door(command));
        var metres = Metres(command.From, door);
        var riding = Riding(metres);
        var every = TimeSpan.FromSeconds(_options.PositionSeconds);
        for (var gone = every; gone < riding; gone += every)
        {
            var share = gone / riding;
            var remaining = (int)Math.Round(metres * (1 - share));
            news.Add(
                new News(left + gone, DeliveryStatus.OnTheWay, rider, Between(command.From, door, share), remaining)
            );
        }

        news.Add(new News(left + riding + HandOver, DeliveryStatus.Delivered, rider, door, 0));
    }

    private string Rider(DeliveryCommand command, int trip, int attempt) =>
        names.Of(_options.Seed, $"{command.DeliveryKey}|{trip}|{attempt}");

    private GeoPoint Origin(DeliveryCommand command, int trip, int attempt)
    {
        var key = $"{command.DeliveryKey}|{trip}|{attempt}";
        var metres = 300 + (600 * SeededValues.Fraction(_options.Seed, $"distance|{key}"));
        var angle = 2 * Math.PI * SeededValues.Fraction(_options.Seed, $"angle|{key}");
        var north = metres * Math.Cos(angle) / MetresPerDegree;
        var east =
            metres * Math.Sin(angle) / (MetresPerDegree * Math.Cos(double.DegreesToRadians(command.From.Latitude)));
        return new GeoPoint(command.From.Latitude + north, command.From.Longitude + east);
    }

    private TimeSpan Riding(int metres) => TimeSpan.FromSeconds(Math.Ceiling(metres / _options.MetresPerSecond));

    private static GeoPoint Door(DeliveryCommand command) => command.To.Location ?? command.From;

    private static int Metres(GeoPoint from, GeoPoint to) => (int)Math.Round(from.DistanceTo(to));

    private static GeoPoint Between(GeoPoint from, GeoPoint to, double share) =>
        new(
            from.Latitude + ((to.Latitude - from.Latitude) * share),
            from.Longitude + ((to.Longitude - from.Longitude) * share)
        );

    private sealed record News(
        DateTimeOffset At,
        DeliveryStatus Status,
        string? Rider,
        GeoPoint? Position,
        int? Metres
    );
}
