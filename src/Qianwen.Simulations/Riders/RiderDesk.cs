using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Orders;

namespace Qianwen.Simulations.Riders;

/// <summary>Carries out delivery commands and the riders' own steps, each once.</summary>
public sealed class RiderDesk(
    DeliveryStore deliveries,
    TripPlanner planner,
    OrderStore orders,
    FaultLedger faults,
    TimeProvider time
)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Takes a delivery on, or calls it off while nothing is picked up; the delivery as it is now. A dispatch of a key that was called off
    /// before stays called off.
    /// </summary>
    public async Task<DeliveryJob> HandleAsync(DeliveryCommand command, CancellationToken cancellationToken)
    {
        var givesUp =
            command.Type == DeliveryCommandType.Dispatch
            && await faults.StrikesAsync(
                FaultProfiles.RiderCancels,
                FaultTargets.Deliveries,
                command.DeliveryKey,
                cancellationToken
            );
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = await deliveries.FindAsync(command.DeliveryKey, cancellationToken);
            var job = row?.Value ?? Begin(command, givesUp);
            if (command.Type == DeliveryCommandType.Cancel && job.CancelledAt is null && !IsUnderWay(job))
            {
                job = job with { CancelledAt = time.GetUtcNow() };
            }

            if (job == row?.Value || await deliveries.TrySaveAsync(row, job, cancellationToken))
            {
                return job;
            }
        }
    }

    /// <summary>
    /// Does one step of a trip; the delivery and the step's news, the same when the step is done again. Null where the step does not count
    /// any more: the delivery is called off or the trip is further on.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such delivery, trip or step.</exception>
    public async Task<(DeliveryJob Job, DeliveryUpdate Update)?> DoAsync(
        RiderStep step,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row =
                await deliveries.FindAsync(step.DeliveryKey, cancellationToken)
                ?? throw new InvalidOperationException($"There is no delivery {step.DeliveryKey}.");
            var job = row.Value;
            var plan = planner.Plan(job, step.Trip);
            var planned =
                plan.Find(step.Sequence)
                ?? throw new InvalidOperationException($"A trip of {step.DeliveryKey} has no step {step.Sequence}.");
            var sentAway = await IsSentAwayAsync(job, planned, cancellationToken);
            if (job.Progress[step.Trip - 1] > step.Sequence || (job.CancelledAt is not null && !sentAway))
            {
                return null;
            }

            var done = sentAway ? job with { CancelledAt = job.CancelledAt ?? time.GetUtcNow() } : Move(job, step);
            if (done == job || await deliveries.TrySaveAsync(row, done, cancellationToken))
            {
                var news = sentAway
                    ? CalledOff(done, plan, done.Progress[step.Trip - 1], done.CancelledAt!.Value)
                    : News(done, plan, planned);
                return (done, news);
            }
        }
    }

    /// <summary>
    /// Until when the rider waits at the counter because the kitchen has not even begun; null where there is nothing to wait for, or the
    /// rider has waited long enough.
    /// </summary>
    public async Task<DateTimeOffset?> WaitsUntilAsync(RiderStep step, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return
            await deliveries.FindAsync(step.DeliveryKey, cancellationToken) is { Value: { CancelledAt: null } job }
            && planner.Plan(job, step.Trip).Find(step.Sequence) is { Status: DeliveryStatus.PickedUp } planned
            && now < planned.At + LongestWait
            && await orders.FindAsync(job.Command.OrderKey, cancellationToken)
                is { Value: { Status: MerchantOrderStatus.Accepted, Sequence: 0 } }
            ? now + Wait
            : null;
    }

    /// <summary>The latest news of each trip that has any.</summary>
    public IReadOnlyList<DeliveryUpdate> Latest(DeliveryJob job) =>
        [
            .. job
                .Progress.Select((sequence, at) => (sequence, plan: planner.Plan(job, at + 1)))
                .Where(trip => job.CancelledAt is not null || trip.sequence > 0)
                .Select(trip =>
                    job.CancelledAt is { } cancelledAt
                        ? CalledOff(job, trip.plan, trip.sequence, cancelledAt)
                        : News(job, trip.plan, trip.plan.Find(trip.sequence)!)
                ),
        ];

    private static DeliveryJob Move(DeliveryJob job, RiderStep step) =>
        job.Progress[step.Trip - 1] == step.Sequence
            ? job
            : job with
            {
                Progress = [.. job.Progress.Select((at, i) => i == step.Trip - 1 ? step.Sequence : at)],
            };

    /// <summary>At the counter there is nothing to pick up: the store has cancelled, and the word of it is still on its way.</summary>
    private async Task<bool> IsSentAwayAsync(
        DeliveryJob job,
        TripPlan.Step step,
        CancellationToken cancellationToken
    ) =>
        step.Status == DeliveryStatus.PickedUp
        && !IsUnderWay(job)
        && await orders.FindAsync(job.Command.OrderKey, cancellationToken)
            is { Value.Status: MerchantOrderStatus.Cancelled };

    private DeliveryJob Begin(DeliveryCommand command, bool givesUp) =>
        new(command, time.GetUtcNow(), [.. Enumerable.Repeat(0, planner.Trips(command.Units))], null, givesUp);

    private bool IsUnderWay(DeliveryJob job) =>
        job.Progress.Select((sequence, at) => planner.Plan(job, at + 1).IsPickedUp(sequence)).Any(picked => picked);

    private static DeliveryUpdate News(DeliveryJob job, TripPlan plan, TripPlan.Step step) =>
        new(
            $"{job.Command.DeliveryKey}:trip:{plan.Trip}:{step.Sequence}",
            job.Command.InstanceId,
            job.Command.DeliveryKey,
            job.Command.OrderKey,
            step.Sequence,
            plan.Trip,
            plan.Trips,
            plan.Units,
            step.Status,
            step.Rider,
            step.Position,
            step.DistanceMetres,
            step.Eta,
            step.At
        );

    private static DeliveryUpdate CalledOff(DeliveryJob job, TripPlan plan, int sequence, DateTimeOffset at) =>
        new(
            $"{job.Command.DeliveryKey}:trip:{plan.Trip}:cancelled",
            job.Command.InstanceId,
            job.Command.DeliveryKey,
            job.Command.OrderKey,
            sequence + 1,
            plan.Trip,
            plan.Trips,
            plan.Units,
            DeliveryStatus.Cancelled,
            null,
            null,
            null,
            null,
            at
        );
}
