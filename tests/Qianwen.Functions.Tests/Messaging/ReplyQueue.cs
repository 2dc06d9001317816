using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Contracts;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Telemetry;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Messaging;
using Qianwen.Functions.Tests.Harness;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Messaging;

/// <summary>A queue of payment replies and an orchestration that waits, on one database that can die.</summary>
internal sealed class ReplyQueue : IAsyncDisposable
{
    public const string Waiting = "order-1:buy";
    private const string Queue = "payment-replies";
    private readonly WorkTracker _work = new();
    private readonly VirtualTimeProvider _time = new();
    private DurableEngine _engine = null!;
    private MessageBroker _broker = null!;

    public ReplyQueue() => Open(LocalDatabase.InMemory());

    public LocalDatabase Database { get; private set; } = null!;

    public QueueCounts Counts => _broker.Count(Queue);

    /// <summary>An orchestration is there, and has not ended.</summary>
    public Task StartAsync() =>
        _engine.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TaskOrchestrator),
            new TaskInput("t", "c", "lin", "zh-CN", []),
            new StartOrchestrationOptions(Waiting)
        );

    /// <summary>A reply to it comes in and is delivered.</summary>
    public async Task<ServiceBusReceivedMessage> DeliverAsync(string instance)
    {
        var reply = new PaymentReply("k", instance, PaymentCommandType.Capture, PaymentOutcome.Captured, Money.Fen(1));
        await _broker.SendAsync(Queue, [new ServiceBusMessage(QianwenJson.Serialize(reply)) { MessageId = "k" }]);
        return await DeliverNextAsync();
    }

    /// <summary>The next message of the queue is delivered.</summary>
    public async Task<ServiceBusReceivedMessage> DeliverNextAsync()
    {
        var address = new QueueAddress(Queue, false);
        var message = Assert.Single(await _broker.TryReceiveAsync(address, 1));
        Faulty?.Invoke();
        await new ReplyDelivery(
            new QueueMetrics(Meters.Create()),
            TimeProvider.System,
            NullLogger<ReplyDelivery>.Instance
        ).DeliverAsync<PaymentReply>(
            message,
            new LocalServiceBusMessageActions(_broker, address),
            _engine.Client,
            body => (body.InstanceId, EventNames.Reply(body.Key), body),
            CancellationToken.None
        );
        return message;
    }

    /// <summary>Done between the receipt of a message and its delivery.</summary>
    public Action? Faulty { get; set; }

    /// <summary>The process dies; the next one finds what was committed.</summary>
    public void Restart()
    {
        _broker.Dispose();
        Faulty = null;
        Open(Database.Restart());
    }

    public ServiceBusReceivedMessage DeadLetter() => Assert.Single(_broker.Peek(new QueueAddress(Queue, true), 10, 0));

    public async ValueTask DisposeAsync()
    {
        _broker.Dispose();
        await Database.DisposeAsync();
    }

    private void Open(LocalDatabase database)
    {
        Database = database;
        var options = new DurableEngineOptions { HubName = "test" };
        _engine = new DurableEngine(
            options,
            database,
            _time,
            _work,
            new ScriptedFunctions(),
            NullLoggerFactory.Instance
        );
        _broker = new MessageBroker(database, _time, _work, new QueueDefinitions([new QueueDefinition(Queue)]));
    }
}
