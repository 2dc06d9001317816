using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Hosting.Invocation;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Messaging;

/// <summary>
/// Traces over queues: the context of a message, in the properties that the official client uses, and the spans of sending and
/// processing, by OpenTelemetry's conventions for messaging.
/// </summary>
internal static class MessageTrace
{
    private const string Property = "Diagnostic-Id";
    private const string Parent = "traceparent";
    private const string State = "tracestate";

    /// <summary>The envelope with the current trace in it, unless the sender has put one there.</summary>
    public static MessageEnvelope WithTrace(this MessageEnvelope envelope)
    {
        if (
            Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } current
            || envelope.Properties.ContainsKey(Property)
            || envelope.Properties.ContainsKey(Parent)
        )
        {
            return envelope;
        }

        List<KeyValuePair<string, object>> context = [new(Property, id), new(Parent, id)];
        if (!string.IsNullOrEmpty(current.TraceStateString))
        {
            context.Add(new(State, current.TraceStateString));
        }

        return envelope.With(context);
    }

    /// <summary>The trace that a received message belongs to; null where it carries none.</summary>
    public static string? TraceOf(this ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.TryGetValue(Parent, out var id)
        || message.ApplicationProperties.TryGetValue(Property, out id)
            ? id as string
            : null;

    /// <summary>A span for sending; null where nobody listens.</summary>
    public static Activity? StartSend(string queue, IReadOnlyList<ServiceBusMessage> messages)
    {
        var span = HostTracing.Source.StartActivity($"send {queue}", ActivityKind.Producer);
        return span?.Describe("send", queue, messages.Count, messages.Count == 1 ? messages[0].MessageId : null);
    }

    /// <summary>A span for processing: below the message that was sent, or linked to each of several.</summary>
    public static Activity? StartProcess(QueueDelivery delivery)
    {
        var (queue, messages) = (delivery.Actions.Address.Path, delivery.Messages);
        var traces = messages.Select(TraceOf).ToList();
        var single = messages.Count == 1 ? messages[0] : null;
        var span = HostTracing.Source.StartActivity(
            ActivityKind.Consumer,
            single is not null ? ContextOf(traces[0]) : default,
            tags: null,
            single is not null ? [] : traces.Where(id => id is not null).Select(id => new ActivityLink(ContextOf(id))),
            default,
            $"process {queue}"
        );
        return span
            ?.Describe("process", queue, messages.Count, single?.MessageId)
            .SetTag("messaging.servicebus.message.delivery_count", single?.DeliveryCount)
            .SetTag("messaging.servicebus.message.enqueued_time", single?.EnqueuedTime.ToUnixTimeSeconds())
            .SetTag("faas.trigger", "pubsub");
    }

    private static ActivityContext ContextOf(string? trace) =>
        ActivityContext.TryParse(trace, null, isRemote: true, out var context) ? context : default;

    private static Activity Describe(
        this Activity span,
        string operation,
        string queue,
        int count,
        string? messageId
    ) =>
        span.SetTag("messaging.system", "servicebus")
            .SetTag("messaging.operation.name", operation)
            .SetTag("messaging.operation.type", operation)
            .SetTag("messaging.destination.name", queue)
            .SetTag("messaging.batch.message_count", count > 1 ? count : null)
            .SetTag("messaging.message.id", messageId);
}
