using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>What time alone does to messages: schedules come up, locks run out, lives end.</summary>
internal static class DueWork
{
    public static void RunDue(this MessageStep step)
    {
        step.ReleaseExpiredSessions();
        while (NextDue(step) is { } row)
        {
            if (row.State == ServiceBusMessageState.Scheduled)
            {
                step.Activate(row);
            }
            else if (row.LockedUntil is not null)
            {
                step.Release(row);
            }
            else
            {
                Expire(step, row);
            }
        }
    }

    private static MessageRow? NextDue(MessageStep step) =>
        step.Session.QueryFirst(
            $"SELECT {MessageRow.Columns} FROM messages WHERE due IS NOT NULL AND due <= ?1 ORDER BY due, seq LIMIT 1",
            MessageRow.Read,
            step.Now.UtcTicks
        );

    private static void Expire(MessageStep step, MessageRow row)
    {
        if (step.Queue(row.Address.Queue).DeadLetterOnExpiration)
        {
            step.MoveToDeadLetter(row, "TTLExpiredException", "The message expired and was dead lettered.");
        }
        else
        {
            step.Delete(row);
        }
    }
}
