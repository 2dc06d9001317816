using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Qianwen.Simulations.Messaging;

/// <summary>One sender for each queue, kept open.</summary>
public sealed class QueueSenders(ServiceBusClient client)
{
    private readonly ConcurrentDictionary<string, ServiceBusSender> _senders = new(StringComparer.Ordinal);

    /// <summary>The sender of a queue.</summary>
    public ServiceBusSender To(string queue) => _senders.GetOrAdd(queue, client.CreateSender);
}
