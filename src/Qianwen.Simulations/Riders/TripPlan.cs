using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;

namespace Qianwen.Simulations.Riders;

/// <summary>All that happens on one trip, in order; a pure function of the delivery, the same whenever it is made.</summary>
/// <param name="Trip">1…<paramref name="Trips"/>.</param>
/// <param name="Units">Units on this trip.</param>
public sealed record TripPlan(int Trip, int Trips, int Units, IReadOnlyList<TripPlan.Step> Steps)
{
    /// <summary>One piece of news.</summary>
    /// <param name="Sequence">Counts from 1.</param>
    /// <param name="DistanceMetres">Left to the door, or to the store before pick-up.</param>
    public sealed record Step(
        int Sequence,
        DateTimeOffset At,
        DeliveryStatus Status,
        string? Rider,
        GeoPoint? Position,
        int? DistanceMetres,
        DateTimeOffset Eta
    );

    /// <summary>The step with this sequence; null where the trip has no such step.</summary>
    public Step? Find(int sequence) => sequence >= 1 && sequence <= Steps.Count ? Steps[sequence - 1] : null;

    /// <summary>Whether the goods were picked up by the time of a step.</summary>
    public bool IsPickedUp(int sequence) =>
        Steps.Take(sequence).Any(step => step.Status is DeliveryStatus.PickedUp or DeliveryStatus.OnTheWay);
}
