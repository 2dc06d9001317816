using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>The service's refusals, with the reasons that a client matches on.</summary>
internal static class ServiceBusErrors
{
    public static ServiceBusException EntityNotFound(string path) =>
        new(
            $"The messaging entity '{path}' could not be found.",
            ServiceBusFailureReason.MessagingEntityNotFound,
            path
        );

    public static ServiceBusException MessageLockLost(QueueAddress address) =>
        new(
            "The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.",
            ServiceBusFailureReason.MessageLockLost,
            address.Path
        );

    public static ServiceBusException SessionLockLost(QueueAddress address, string sessionId) =>
        new(
            $"The lock of the session '{sessionId}' has expired or was taken by another receiver.",
            ServiceBusFailureReason.SessionLockLost,
            address.Path
        );

    public static ServiceBusException SessionCannotBeLocked(QueueAddress address, string sessionId) =>
        new(
            $"The session '{sessionId}' is locked by another receiver.",
            ServiceBusFailureReason.SessionCannotBeLocked,
            address.Path
        );

    public static ServiceBusException NoSessionAvailable(QueueAddress address) =>
        new("No session became available in time.", ServiceBusFailureReason.ServiceTimeout, address.Path);

    public static ServiceBusException MessageNotFound(QueueAddress address, long sequenceNumber) =>
        new(
            $"The message with sequence number {sequenceNumber} is not there, or is locked.",
            ServiceBusFailureReason.MessageNotFound,
            address.Path
        );

    public static ServiceBusException MessageTooLarge(string queue, long size, long limit) =>
        new(
            $"The message or batch is {size} bytes large; the limit is {limit}.",
            ServiceBusFailureReason.MessageSizeExceeded,
            queue
        );

    public static InvalidOperationException SessionRequired(string queue) =>
        new(
            $"The queue '{queue}' requires sessions: set SessionId on each message and receive with a session receiver."
        );

    public static InvalidOperationException NotASessionQueue(string queue) =>
        new($"The queue '{queue}' does not require sessions: receive from it with an ordinary receiver.");
}
