using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>How messages get into a queue: sent, scheduled, activated, resubmitted; and how a schedule is cancelled.</summary>
internal static class Enqueuing
{
    private const string Insert = """
        INSERT INTO messages(queue, state, message_id, session_id, body, envelope, enqueued, scheduled, ttl, expires, due)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    /// <summary>Enqueues a message and returns its sequence number; a duplicate is accepted, dropped, and has number 0.</summary>
    public static long Send(this MessageStep step, string queueName, OutgoingMessage message)
    {
        var queue = step.Queue(queueName);
        if (IsDuplicate(step, queue, message.MessageId))
        {
            return 0;
        }

        var first = 0L;
        foreach (var delay in message.Copies)
        {
            var at = message.Scheduled > step.Now ? message.Scheduled.Value + delay : step.Now + delay;
            var sequence = at > step.Now ? Schedule(step, queue, message, at) : Append(step, queue, message);
            first = first == 0 ? sequence : first;
        }

        return first;
    }

    public static void CancelScheduled(this MessageStep step, string queue, long sequenceNumber)
    {
        var row = step.Find(new QueueAddress(queue, false), sequenceNumber);
        if (row?.State != ServiceBusMessageState.Scheduled)
        {
            throw ServiceBusErrors.MessageNotFound(new QueueAddress(queue, false), sequenceNumber);
        }

        step.Delete(row);
    }

    /// <summary>The scheduled time has come: the message is appended as if it were sent now, with a number of its own.</summary>
    public static void Activate(this MessageStep step, MessageRow row)
    {
        step.Delete(row);
        Append(
            step,
            step.Queue(row.Address.Queue),
            new OutgoingMessage
            {
                MessageId = row.MessageId,
                SessionId = row.SessionId,
                Body = row.Body,
                Envelope = row.Envelope,
                Scheduled = row.Scheduled,
                TimeToLive = row.TimeToLive,
                Copies = [],
            }
        );
    }

    /// <summary>Sends a dead letter again as a new message with the same id, past duplicate detection.</summary>
    public static long Resubmit(this MessageStep step, string queueName, long sequenceNumber)
    {
        var address = new QueueAddress(queueName, true);
        var queue = step.Queue(queueName);
        var row = step.Find(address, sequenceNumber);
        if (row is null || row.LockedUntil > step.Now)
        {
            throw ServiceBusErrors.MessageNotFound(address, sequenceNumber);
        }

        step.Activate(row with { Envelope = row.Envelope.WithoutDeadLetter(), Scheduled = null });
        return step.Session.LastInsertRowId;
    }

    private static bool IsDuplicate(MessageStep step, QueueDefinition queue, string? messageId)
    {
        if (queue.DuplicateDetectionWindow is not { } window || messageId is null)
        {
            return false;
        }

        step.Session.Execute(
            "DELETE FROM message_ids WHERE queue = ?1 AND seen <= ?2",
            queue.Name,
            (step.Now - window).UtcTicks
        );
        return step.Session.Execute(
                "INSERT OR IGNORE INTO message_ids(queue, message_id, seen) VALUES(?1, ?2, ?3)",
                queue.Name,
                messageId,
                step.Now.UtcTicks
            ) == 0;
    }

    private static long Schedule(MessageStep step, QueueDefinition queue, OutgoingMessage message, DateTimeOffset at)
    {
        step.Session.Execute(
            Insert,
            queue.Name,
            (int)ServiceBusMessageState.Scheduled,
            message.MessageId,
            message.SessionId,
            message.Body,
            message.Envelope.ToJson(),
            step.Now.UtcTicks,
            at.UtcTicks,
            message.TimeToLive?.Ticks,
            null,
            at.UtcTicks
        );
        return step.Session.LastInsertRowId;
    }

    private static long Append(MessageStep step, QueueDefinition queue, OutgoingMessage message)
    {
        var life = Shorter(message.TimeToLive, queue.DefaultTimeToLive);
        var expires =
            life is { } span && span < DateTimeOffset.MaxValue - step.Now ? step.Now + span : (DateTimeOffset?)null;
        step.Session.Execute(
            Insert,
            queue.Name,
            (int)ServiceBusMessageState.Active,
            message.MessageId,
            message.SessionId,
            message.Body,
            message.Envelope.ToJson(),
            step.Now.UtcTicks,
            message.Scheduled?.UtcTicks,
            life?.Ticks,
            expires?.UtcTicks,
            expires?.UtcTicks
        );
        step.Ready.Add(new QueueAddress(queue.Name, false));
        return step.Session.LastInsertRowId;
    }

    private static TimeSpan? Shorter(TimeSpan? left, TimeSpan? right) =>
        left is null ? right
        : right is null || left < right ? left
        : right;
}
