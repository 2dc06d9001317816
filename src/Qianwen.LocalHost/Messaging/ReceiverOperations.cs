using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>What every kind of receiver does the same way: settle, renew, peek on from where it was.</summary>
internal sealed class ReceiverOperations(MessageBroker broker, QueueAddress address, ServiceBusReceiveMode mode)
{
    private long _peekFrom;

    public Task SettleAsync(ServiceBusReceivedMessage message, Settlement settlement)
    {
        RequirePeekLock();
        return broker.SettleAsync(address, message, settlement);
    }

    public Task RenewAsync(ServiceBusReceivedMessage message)
    {
        RequirePeekLock();
        return broker.RenewLockAsync(address, message);
    }

    public IReadOnlyList<ServiceBusReceivedMessage> Peek(int max, long? from)
    {
        var messages = broker.Peek(address, max, from ?? _peekFrom);
        _peekFrom = messages.Count == 0 ? _peekFrom : messages[^1].SequenceNumber + 1;
        return messages;
    }

    private void RequirePeekLock()
    {
        if (mode != ServiceBusReceiveMode.PeekLock)
        {
            throw new InvalidOperationException("The operation is only supported in 'PeekLock' receive mode.");
        }
    }
}
