using System.Diagnostics;
using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>The trace context of a message, in the property that the official client uses.</summary>
internal static class MessageTrace
{
    private const string Property = "Diagnostic-Id";

    /// <summary>The envelope with the current trace in it, unless the sender has put one there.</summary>
    public static MessageEnvelope WithTrace(this MessageEnvelope envelope) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } && !envelope.Properties.ContainsKey(Property)
            ? envelope.With([KeyValuePair.Create<string, object>(Property, id)])
            : envelope;

    /// <summary>The trace that a received message belongs to; null where it carries none.</summary>
    public static string? TraceOf(this ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.TryGetValue(Property, out var id) ? id as string : null;
}
