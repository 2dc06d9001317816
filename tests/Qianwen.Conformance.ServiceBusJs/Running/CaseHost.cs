using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Messaging.Amqp;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Conformance.ServiceBusJs.Running;

/// <summary>The broker of one case: on a database in memory, on a clock that the case moves, offered over AMQP.</summary>
public sealed class CaseHost : IAsyncDisposable
{
    private static readonly QueueDefinitions Queues = new([
        new QueueDefinition("orders"),
        new QueueDefinition("thrice") { MaxDeliveryCount = 3 },
        new QueueDefinition("once") { DuplicateDetectionWindow = TimeSpan.FromMinutes(10) },
        new QueueDefinition("tasks") { RequiresSession = true },
    ]);

    private LocalDatabase _database = LocalDatabase.InMemory();
    private readonly VirtualTimeProvider _time = new();
    private readonly WorkTracker _work = new();
    private MessageBroker _broker;
    private AmqpEndpoint _endpoint;

    public CaseHost()
    {
        _broker = new MessageBroker(_database, _time, _work, Queues);
        _endpoint = AmqpEndpoint.Start(_broker);
    }

    public string ConnectionString => _endpoint.ConnectionString;

    /// <summary>Moves the clock, and returns what it shows then, in ISO 8601.</summary>
    public async Task<string> PassAsync(TimeSpan span)
    {
        var target = _time.GetUtcNow() + span;
        do
        {
            await _work.WhenIdleAsync();
        } while (_time.AdvanceToNextTimer(target));

        await _work.WhenIdleAsync();
        return _time.GetUtcNow().ToString("O");
    }

    /// <summary>The process dies, and the next one starts on what was committed, on the same port.</summary>
    public async Task RestartAsync()
    {
        var port = _endpoint.Port;
        await _endpoint.DisposeAsync();
        _database = _database.Restart();
        _broker.Dispose();
        _broker = new MessageBroker(_database, _time, _work, Queues);
        _endpoint = AmqpEndpoint.Start(_broker, port);
    }

    public QueueCounts Count(string queue) => _broker.Count(queue);

    public async ValueTask DisposeAsync()
    {
        await _endpoint.DisposeAsync();
        _broker.Dispose();
        await _database.DisposeAsync();
    }
}
