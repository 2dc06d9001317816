using Azure.Messaging.ServiceBus;
using Microsoft.Data.Sqlite;

namespace Qianwen.LocalHost.Messaging;

/// <summary>One message as the table has it.</summary>
internal sealed record MessageRow
{
    public const string Columns =
        "seq, queue, dead, state, message_id, session_id, body, envelope, enqueued, scheduled, ttl, expires, deliveries, locks, locked_until";

    public required long Sequence { get; init; }

    public required QueueAddress Address { get; init; }

    public required ServiceBusMessageState State { get; init; }

    public string? MessageId { get; init; }

    public string? SessionId { get; init; }

    public required byte[] Body { get; init; }

    public required MessageEnvelope Envelope { get; init; }

    public required DateTimeOffset Enqueued { get; init; }

    public DateTimeOffset? Scheduled { get; init; }

    public TimeSpan? TimeToLive { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public required int Deliveries { get; init; }

    public required int Locks { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public static MessageRow Read(SqliteDataReader reader) =>
        new()
        {
            Sequence = reader.GetInt64(0),
            Address = new QueueAddress(reader.GetString(1), reader.GetBoolean(2)),
            State = (ServiceBusMessageState)reader.GetInt32(3),
            MessageId = reader.IsDBNull(4) ? null : reader.GetString(4),
            SessionId = reader.IsDBNull(5) ? null : reader.GetString(5),
            Body = reader.GetFieldValue<byte[]>(6),
            Envelope = MessageEnvelope.Parse(reader.GetString(7)),
            Enqueued = Instant(reader, 8)!.Value,
            Scheduled = Instant(reader, 9),
            TimeToLive = reader.IsDBNull(10) ? null : TimeSpan.FromTicks(reader.GetInt64(10)),
            Expires = Instant(reader, 11),
            Deliveries = reader.GetInt32(12),
            Locks = reader.GetInt32(13),
            LockedUntil = Instant(reader, 14),
        };

    public static DateTimeOffset? Instant(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);

    public ServiceBusReceivedMessage ToReceived() =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromBytes(Body),
            messageId: MessageId ?? $"{Sequence:x32}",
            partitionKey: Envelope.PartitionKey,
            viaPartitionKey: Envelope.TransactionPartitionKey,
            sessionId: SessionId,
            replyToSessionId: Envelope.ReplyToSessionId,
            timeToLive: TimeToLive ?? TimeSpan.MaxValue,
            correlationId: Envelope.CorrelationId,
            subject: Envelope.Subject,
            to: Envelope.To,
            contentType: Envelope.ContentType,
            replyTo: Envelope.ReplyTo,
            scheduledEnqueueTime: Scheduled ?? default,
            properties: Envelope.Properties.ToDictionary(
                property => property.Key,
                property => property.Value.ToObject()!
            ),
            lockTokenGuid: LockedUntil is null ? Guid.Empty : new LockToken(Sequence, Locks).ToGuid(),
            deliveryCount: Deliveries,
            lockedUntil: LockedUntil ?? default,
            sequenceNumber: Sequence,
            deadLetterSource: Address.IsDeadLetter ? Address.Queue : null,
            enqueuedSequenceNumber: Sequence,
            enqueuedTime: Enqueued,
            serviceBusMessageState: State
        );
}
