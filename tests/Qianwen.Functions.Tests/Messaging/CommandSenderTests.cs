using Azure.Messaging.ServiceBus;
using Qianwen.Functions.Messaging;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Messaging;

public sealed class CommandSenderTests : IAsyncDisposable
{
    private const string Queue = "payment-commands";
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly MessageBroker _broker;
    private readonly CommandSender _sender;

    public CommandSenderTests()
    {
        var queue = new QueueDefinition(Queue) { DuplicateDetectionWindow = TimeSpan.FromMinutes(10) };
        _broker = new MessageBroker(
            _database,
            new VirtualTimeProvider(),
            new WorkTracker(),
            new QueueDefinitions([queue])
        );
        _sender = new CommandSender(new LocalServiceBusClient(_broker));
    }

    public async ValueTask DisposeAsync()
    {
        _broker.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Send_SameAttemptTwice_IsEnqueuedOnce()
    {
        await SendAsync(attempt: 1);
        await SendAsync(attempt: 1);

        Assert.Equal("key", Assert.Single(await ReceiveAsync()).MessageId);
    }

    [Fact]
    public async Task Send_NextAttempt_ArrivesAsTheSameCommandPastDuplicateDetection()
    {
        await SendAsync(attempt: 1);
        await SendAsync(attempt: 2);
        await SendAsync(attempt: 3);

        var messages = await ReceiveAsync();

        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.Equal(("key", "\"pay\""), (message.CorrelationId, $"{message.Body}")));
    }

    private Task SendAsync(int attempt) => _sender.SendAsync(Queue, "key", attempt, "pay", CancellationToken.None);

    private Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync() =>
        _broker.TryReceiveAsync(new QueueAddress(Queue, false), 10);
}
