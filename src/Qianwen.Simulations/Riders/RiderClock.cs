using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Riders;

/// <summary>Schedules the riders' next steps and tells their news; the same step and the same news always under the same message id.</summary>
public sealed class RiderClock(QueueSenders senders, TripPlanner planner)
{
    /// <summary>Sets every trip going, or going again: its last step is done once more and schedules its successor.</summary>
    public async Task StartAsync(DeliveryJob job, CancellationToken cancellationToken)
    {
        foreach (var (at, sequence) in job.Progress.Index())
        {
            await ScheduleAsync(job, at + 1, Math.Max(1, sequence), cancellationToken);
        }
    }

    /// <summary>Schedules a step of a trip; nothing where there is no step with this sequence.</summary>
    public async Task ScheduleAsync(DeliveryJob job, int trip, int sequence, CancellationToken cancellationToken)
    {
        if (planner.Plan(job, trip).Find(sequence) is { } step)
        {
            var key = job.Command.DeliveryKey;
            var message = JsonMessage.Of(
                $"{key}:step:{trip}:{sequence}",
                new RiderStep(key, trip, sequence),
                SimulationsJson.Options
            );
            message.ScheduledEnqueueTime = step.At;
            await senders.To(QueueNames.RiderSteps).SendMessageAsync(message, cancellationToken);
        }
    }

    /// <summary>Has a step come again later; each time under an id of its own.</summary>
    public async Task PostponeAsync(RiderStep step, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var message = JsonMessage.Of(
            $"{step.DeliveryKey}:step:{step.Trip}:{step.Sequence}:{until.ToUnixTimeSeconds()}",
            step,
            SimulationsJson.Options
        );
        message.ScheduledEnqueueTime = until;
        await senders.To(QueueNames.RiderSteps).SendMessageAsync(message, cancellationToken);
    }

    /// <summary>Tells one piece of news.</summary>
    public Task TellAsync(DeliveryUpdate update, CancellationToken cancellationToken)
    {
        var message = JsonMessage.Of(update.Key, update, QianwenJson.Options);
        message.CorrelationId = MessageIds.Of(update.DeliveryKey);
        return senders.To(QueueNames.DeliveryUpdates).SendMessageAsync(message, cancellationToken);
    }
}
