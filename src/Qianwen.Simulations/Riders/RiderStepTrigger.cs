using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Riders;

/// <summary>Moves the riders: does a step when it is due, tells the news, schedules the next step, completes the message last.</summary>
public sealed class RiderStepTrigger(RiderDesk desk, RiderClock clock)
{
    /// <summary>Handles one message.</summary>
    [Function(nameof(RiderStepTrigger))]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueNames.RiderSteps, Connection = QueueNames.Connection)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        var step = await ReceivedJson.ReadOrDeadLetterAsync<RiderStep>(
            message,
            actions,
            SimulationsJson.Options,
            _ => null,
            cancellationToken
        );
        if (step is null)
        {
            return;
        }

        if (await desk.WaitsUntilAsync(step, cancellationToken) is { } until)
        {
            await clock.PostponeAsync(step, until, cancellationToken);
        }
        else if (await desk.DoAsync(step, cancellationToken) is var (job, update))
        {
            await clock.TellAsync(update, cancellationToken);
            await clock.ScheduleAsync(job, step.Trip, step.Sequence + 1, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
