using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.Conformance.Messaging;

/// <summary>What the queue suites share: one queue of the kind a suite needs, and the words of its tests.</summary>
public abstract class QueueConformance : IAsyncLifetime
{
    protected const string Queue = "orders";
    protected static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);
    protected static readonly TimeSpan NoWait = TimeSpan.Zero;
    private QueueHarness? _harness;

    protected QueueHarness Service => _harness!;

    protected ServiceBusClient Client => Service.Client;

    protected ServiceBusSender Sender => Client.CreateSender(Queue);

    protected ServiceBusReceiver Receiver => Client.CreateReceiver(Queue);

    protected ServiceBusReceiver DeadLetters =>
        Client.CreateReceiver(Queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    protected virtual QueueDefinition Definition => new(Queue) { LockDuration = LockDuration, MaxDeliveryCount = 3 };

    public async Task InitializeAsync()
    {
        _harness = CreateHarness();
        await _harness.CreateQueueAsync(Definition);
    }

    public async Task DisposeAsync() => await Service.DisposeAsync();

    protected abstract QueueHarness CreateHarness();

    protected async Task<ServiceBusReceivedMessage> ReceiveAsync()
    {
        var message = await Receiver.ReceiveMessageAsync(NoWait);
        Assert.True(message is not null, $"a message was expected in '{Queue}' and none was ready");
        return message;
    }

    protected static async Task AssertEmptyAsync(ServiceBusReceiver receiver) =>
        Assert.Null(await receiver.ReceiveMessageAsync(NoWait));

    protected static async Task AssertReasonAsync(ServiceBusFailureReason reason, Func<Task> act)
    {
        var exception = await Assert.ThrowsAsync<ServiceBusException>(act);
        Assert.Equal(reason, exception.Reason);
    }
}
