using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Simulations.Faults;

namespace Qianwen.Simulations.Messaging;

/// <summary>Answers commands, after their effect is saved: normally at once, under a fault late, never, or after a failure.</summary>
public sealed partial class ReplySender(
    QueueSenders senders,
    FaultLedger faults,
    TimeProvider time,
    IOptions<SimulationFaultOptions> options,
    ILogger<ReplySender> logger
)
{
    /// <summary>Sends the reply to a command.</summary>
    /// <param name="target">Whose reply it is, of <see cref="FaultTargets"/>.</param>
    /// <param name="command">The message that is answered; the reply's id is made of its id, so that a redelivery repeats it.</param>
    /// <exception cref="SimulatedFaultException">The fault <c>error_after_commit</c> strikes.</exception>
    public async Task SendAsync<T>(
        string queue,
        string target,
        string? subject,
        string key,
        T reply,
        ServiceBusReceivedMessage command,
        CancellationToken cancellationToken
    )
    {
        var delivery = command.SequenceNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await FailOnceAsync(target, key, delivery, cancellationToken);
        var lost = await faults.StrikeAsync(FaultProfiles.LostReply, target, key, delivery, cancellationToken);
        if (lost is FaultStrike.First or FaultStrike.Repeated)
        {
            LogLost(key);
            return;
        }

        var message = JsonMessage.Of($"{command.MessageId}:reply", reply, QianwenJson.Options);
        message.CorrelationId = MessageIds.Of(key);
        message.Subject = subject;
        if (await faults.StrikesAsync(FaultProfiles.Slow, target, key, cancellationToken))
        {
            message.ScheduledEnqueueTime = time.GetUtcNow().AddSeconds(options.Value.ReplyDelaySeconds);
        }

        await senders.To(queue).SendMessageAsync(message, cancellationToken);
    }

    /// <summary>Fails once, after the effect is saved, where the fault <c>error_after_commit</c> strikes.</summary>
    /// <exception cref="SimulatedFaultException">It strikes.</exception>
    public async Task FailOnceAsync(string target, string key, string delivery, CancellationToken cancellationToken)
    {
        var strike = await faults.StrikeAsync(FaultProfiles.ErrorAfterCommit, target, key, delivery, cancellationToken);
        if (strike == FaultStrike.First)
        {
            throw new SimulatedFaultException($"Failed after the effect of {key} was saved, as asked for.");
        }
    }

    [LoggerMessage(EventId = 7002, Level = LogLevel.Warning, Message = "The reply to {Key} is lost, as asked for")]
    private partial void LogLost(string key);
}
