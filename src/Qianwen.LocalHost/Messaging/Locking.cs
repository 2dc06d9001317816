using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Peek-lock: a receiver takes a message for a while, renews, and settles it while its lock holds.</summary>
internal static class Locking
{
    private const string NextReady = $"""
        SELECT {MessageRow.Columns} FROM messages
        WHERE queue = ?1 AND dead = ?2 AND state = 0 AND locked_until IS NULL AND (expires IS NULL OR expires > ?3)
        ORDER BY seq LIMIT ?4
        """;

    private const string NextReadyOfSession = $"""
        SELECT {MessageRow.Columns} FROM messages
        WHERE queue = ?1 AND dead = ?2 AND session_id = ?5 AND state = 0 AND locked_until IS NULL
            AND (expires IS NULL OR expires > ?3)
        ORDER BY seq LIMIT ?4
        """;

    /// <summary>Takes the oldest ready messages, locked, or removed where <paramref name="mode"/> says so.</summary>
    public static IReadOnlyList<MessageRow> Take(
        this MessageStep step,
        QueueAddress address,
        int max,
        ServiceBusReceiveMode mode,
        SessionLock? session
    )
    {
        step.RunDue();
        var until = session is null ? step.Now + step.Queue(address.Queue).LockDuration : step.LockedUntil(session);
        List<MessageRow> rows = session is null
            ? step.Session.Query(
                NextReady,
                MessageRow.Read,
                address.Queue,
                address.IsDeadLetter,
                step.Now.UtcTicks,
                max
            )
            : step.Session.Query(
                NextReadyOfSession,
                MessageRow.Read,
                address.Queue,
                address.IsDeadLetter,
                step.Now.UtcTicks,
                max,
                session.SessionId
            );
        return [.. rows.Select(row => TakeOne(step, row, mode, until))];
    }

    /// <summary>Takes a deferred message by its number.</summary>
    public static MessageRow TakeDeferred(
        this MessageStep step,
        QueueAddress address,
        long sequenceNumber,
        ServiceBusReceiveMode mode
    )
    {
        step.RunDue();
        var row = step.Find(address, sequenceNumber);
        return row is { State: ServiceBusMessageState.Deferred, LockedUntil: null }
            ? TakeOne(step, row, mode, step.Now + step.Queue(address.Queue).LockDuration)
            : throw ServiceBusErrors.MessageNotFound(address, sequenceNumber);
    }

    /// <summary>Extends the lock by the queue's lock duration from now and returns its new end.</summary>
    public static DateTimeOffset Renew(this MessageStep step, QueueAddress address, LockToken token)
    {
        var row = Held(step, address, token);
        var until = step.Now + step.Queue(address.Queue).LockDuration;
        SetLock(step, row, until);
        return until;
    }

    public static void Settle(this MessageStep step, QueueAddress address, LockToken token, Settlement settlement)
    {
        var row = Held(step, address, token);
        switch (settlement)
        {
            case Settlement.Complete:
                step.Delete(row);
                break;
            case Settlement.Abandon abandon:
                step.Release(row with { Envelope = row.Envelope.With(abandon.Changes) });
                break;
            case Settlement.Defer defer:
                var aside = row with { State = ServiceBusMessageState.Deferred };
                Unlock(step, aside with { Envelope = row.Envelope.With(defer.Changes) });
                break;
            case Settlement.DeadLetter dead:
                step.MoveToDeadLetter(
                    row with
                    {
                        Envelope = row.Envelope.With(dead.Changes),
                    },
                    dead.Reason,
                    dead.Description
                );
                break;
        }
    }

    /// <summary>Gives a held message back: for another delivery, or to the dead letters when it has had enough of them.</summary>
    public static void Release(this MessageStep step, MessageRow row)
    {
        var limit = step.Queue(row.Address.Queue).MaxDeliveryCount;
        if (!row.Address.IsDeadLetter && row.Deliveries >= limit)
        {
            step.MoveToDeadLetter(
                row,
                "MaxDeliveryCountExceeded",
                $"Message could not be consumed after {limit} delivery attempts."
            );
            return;
        }

        Unlock(step, row);
        step.Ready.Add(row.Address);
    }

    /// <summary>Moves a message to the dead-letter sub-queue, where it keeps its sequence number and has no end of life.</summary>
    public static void MoveToDeadLetter(this MessageStep step, MessageRow row, string? reason, string? description)
    {
        if (row.Address.IsDeadLetter)
        {
            throw new InvalidOperationException("A message of a dead-letter queue cannot be dead-lettered again.");
        }

        var properties = new Dictionary<string, object>();
        if (reason is not null)
        {
            properties[MessageEnvelope.DeadLetterReason] = reason;
        }

        if (description is not null)
        {
            properties[MessageEnvelope.DeadLetterErrorDescription] = description;
        }

        step.Session.Execute(
            """
            UPDATE messages SET dead = 1, state = 0, envelope = ?2, locked_until = NULL, expires = NULL, due = NULL
            WHERE seq = ?1
            """,
            row.Sequence,
            row.Envelope.With(properties).ToJson()
        );
        step.Ready.Add(row.Address with { IsDeadLetter = true });
    }

    private static MessageRow TakeOne(
        MessageStep step,
        MessageRow row,
        ServiceBusReceiveMode mode,
        DateTimeOffset until
    )
    {
        var taken = row with { Deliveries = row.Deliveries + 1 };
        if (mode == ServiceBusReceiveMode.ReceiveAndDelete)
        {
            step.Delete(row);
            return taken;
        }

        taken = taken with { Locks = row.Locks + 1, LockedUntil = until };
        SetLock(step, taken, until);
        return taken;
    }

    private static MessageRow Held(MessageStep step, QueueAddress address, LockToken token)
    {
        var row = step.Find(address, token.SequenceNumber);
        return row is not null && row.Locks == token.Lock && row.LockedUntil > step.Now
            ? row
            : throw (
                row?.SessionId is { } sessionId && !address.IsDeadLetter && step.Queue(address.Queue).RequiresSession
                    ? ServiceBusErrors.SessionLockLost(address, sessionId)
                    : ServiceBusErrors.MessageLockLost(address)
            );
    }

    private static void SetLock(MessageStep step, MessageRow row, DateTimeOffset until) =>
        step.Session.Execute(
            "UPDATE messages SET deliveries = ?2, locks = ?3, locked_until = ?4, due = ?4 WHERE seq = ?1",
            row.Sequence,
            row.Deliveries,
            row.Locks,
            until.UtcTicks
        );

    private static void Unlock(MessageStep step, MessageRow row) =>
        step.Session.Execute(
            "UPDATE messages SET state = ?2, envelope = ?3, locked_until = NULL, due = expires WHERE seq = ?1",
            row.Sequence,
            (int)row.State,
            row.Envelope.ToJson()
        );
}
