using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Conformance.Messaging;

/// <summary>The local broker on an in-memory database and a virtual clock.</summary>
public sealed class LocalQueueHarness : QueueHarness
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly VirtualTimeProvider _time = new();
    private readonly WorkTracker _work = new();
    private readonly List<QueueDefinition> _queues = [];
    private readonly List<MessageBroker> _brokers = [];

    public override ServiceBusClient Client => new LocalServiceBusClient(_brokers[^1]);

    public override DateTimeOffset Now => _time.GetUtcNow();

    public override Task CreateQueueAsync(QueueDefinition queue)
    {
        _queues.Add(queue);
        _brokers.Add(new MessageBroker(_database, _time, _work, new QueueDefinitions(_queues)));
        return Task.CompletedTask;
    }

    public override async Task PassAsync(TimeSpan span)
    {
        var target = _time.GetUtcNow() + span;
        do
        {
            await _work.WhenIdleAsync();
        } while (_time.AdvanceToNextTimer(target));

        await _work.WhenIdleAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        _brokers.ForEach(broker => broker.Dispose());
        await _database.DisposeAsync();
    }
}
