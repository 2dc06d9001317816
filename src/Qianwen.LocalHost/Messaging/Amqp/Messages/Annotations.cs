using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Messages;

/// <summary>The names of the service's message annotations.</summary>
internal static class Annotations
{
    public static readonly Symbol SequenceNumber = "x-opt-sequence-number";
    public static readonly Symbol EnqueuedSequenceNumber = "x-opt-enqueue-sequence-number";
    public static readonly Symbol EnqueuedTime = "x-opt-enqueued-time";
    public static readonly Symbol LockedUntil = "x-opt-locked-until";
    public static readonly Symbol ScheduledEnqueueTime = "x-opt-scheduled-enqueue-time";
    public static readonly Symbol PartitionKey = "x-opt-partition-key";
    public static readonly Symbol TransactionPartitionKey = "x-opt-via-partition-key";
    public static readonly Symbol DeadLetterSource = "x-opt-deadletter-source";
    public static readonly Symbol MessageState = "x-opt-message-state";
}
