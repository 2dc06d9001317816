using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Qianwen.Contracts;

namespace Qianwen.Functions.Messaging;

/// <summary>
/// Sends keyed commands. The first message of a command has the key as its message id; a repeat has another one, so that
/// duplicate detection does not swallow it, and the same key, so that the receiver acts once.
/// </summary>
public sealed class CommandSender(ServiceBusClient client)
{
    private readonly ConcurrentDictionary<string, ServiceBusSender> _senders = new(StringComparer.Ordinal);

    /// <summary>Sends <paramref name="command"/> to <paramref name="queue"/>.</summary>
    public Task SendAsync<T>(string queue, string key, int attempt, T command, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(QianwenJson.Serialize(command))
        {
            MessageId = attempt == 1 ? key : $"{key}#{attempt}",
            CorrelationId = key,
            ContentType = "application/json",
            Subject = typeof(T).Name,
        };
        return _senders.GetOrAdd(queue, client.CreateSender).SendMessageAsync(message, cancellationToken);
    }
}
