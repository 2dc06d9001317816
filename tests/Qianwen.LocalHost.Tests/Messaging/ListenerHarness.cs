using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Messaging;

/// <summary>One queue with a listener on virtual time, and what the listener's handler saw.</summary>
internal sealed class ListenerHarness : IAsyncDisposable
{
    public const string Queue = "orders";
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly WorkTracker _work = new();
    private readonly QueueListener _listener;

    public ListenerHarness(
        QueueDefinition definition,
        QueueListenerOptions options,
        Func<ServiceBusReceivedMessage, LocalServiceBusMessageActions, CancellationToken, Task> handle
    )
    {
        Broker = new MessageBroker(_database, Time, _work, new QueueDefinitions([definition]));
        _listener = new QueueListener(
            Broker,
            new QueueAddress(Queue, false),
            options,
            async (messages, actions, stop) =>
            {
                foreach (var message in messages)
                {
                    await handle(message, actions, stop);
                }
            },
            NullLogger.Instance
        );
        _listener.Start();
    }

    public VirtualTimeProvider Time { get; } = new();

    public MessageBroker Broker { get; }

    public QueueCounts Counts => Broker.Count(Queue);

    public Task SendAsync(params string[] bodies) =>
        Broker.SendAsync(Queue, [.. bodies.Select(body => new ServiceBusMessage(body) { MessageId = body })]);

    public Task SendToAsync(string session, params string[] bodies) =>
        Broker.SendAsync(Queue, [.. bodies.Select(body => new ServiceBusMessage(body) { SessionId = session })]);

    public Task SettleAsync() => _work.WhenIdleAsync();

    /// <summary>Runs until nothing is due any more.</summary>
    public async Task RunAsync()
    {
        do
        {
            await _work.WhenIdleAsync();
        } while (Time.AdvanceToNextTimer());
    }

    public Task StopAsync() => _listener.StopAsync(TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        Broker.Dispose();
        await _database.DisposeAsync();
    }
}
