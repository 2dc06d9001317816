using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts;
using Qianwen.Core.Telemetry;

namespace Qianwen.Functions.Messaging;

/// <summary>
/// Raises what came on a reply queue as an external event, then completes the message. What cannot be read, or is for
/// nobody, goes to the dead-letter queue with a reason; a late repeat for an orchestration that is over is dropped.
/// </summary>
public sealed class ReplyDelivery(QueueMetrics metrics, TimeProvider time, ILogger<ReplyDelivery> logger)
{
    /// <summary>Delivers one message.</summary>
    /// <param name="message">What came.</param>
    /// <param name="actions">How it is settled.</param>
    /// <param name="client">Whom it is raised with.</param>
    /// <param name="address">Instance, event name and payload of a body.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task DeliverAsync<T>(
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        DurableTaskClient client,
        Func<T, (string InstanceId, string EventName, object Payload)> address,
        CancellationToken cancellationToken
    )
        where T : class
    {
        metrics.Taken(typeof(T).Name, time.GetUtcNow() - message.EnqueuedTime);
        if (!TryRead<T>(message, out var body, out var problem))
        {
            await RejectAsync(message, actions, problem, cancellationToken);
            return;
        }

        var (instanceId, eventName, payload) = address(body);
        if (string.IsNullOrWhiteSpace(instanceId))
        {
            await RejectAsync(message, actions, "It does not say which orchestration waits for it.", cancellationToken);
            return;
        }

        var instance = await client.GetInstanceAsync(instanceId, cancellationToken);
        if (instance is null)
        {
            var reason = $"No orchestration '{instanceId}' waits for it.";
            await actions.DeadLetterMessageAsync(
                message,
                deadLetterReason: "UnknownInstance",
                deadLetterErrorDescription: reason,
                cancellationToken: cancellationToken
            );
            return;
        }

        if (instance.IsCompleted)
        {
            logger.LateMessage(message.MessageId, instanceId);
        }
        else
        {
            await client.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    /// <summary>Sends a message that cannot be processed to the dead-letter queue.</summary>
    public static Task RejectAsync(
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        string problem,
        CancellationToken cancellationToken
    ) =>
        actions.DeadLetterMessageAsync(
            message,
            deadLetterReason: "Malformed",
            deadLetterErrorDescription: problem,
            cancellationToken: cancellationToken
        );

    private static bool TryRead<T>(ServiceBusReceivedMessage message, out T body, out string problem)
        where T : class
    {
        (body, problem) = (null!, "");
        try
        {
            body = QianwenJson.Deserialize<T>(message.Body.ToString())!;
            problem = body is null ? $"The body is not a {typeof(T).Name}." : "";
        }
        catch (JsonException malformed)
        {
            problem = $"The body is not a {typeof(T).Name}: {malformed.Message}";
        }

        return problem.Length == 0;
    }
}
