namespace Qianwen.Mutants;

/// <summary>Faults of the local host: its outbox, its queues, its timers and its replay.</summary>
public static class HostMutants
{
    private const string Durable = "src/Qianwen.LocalHost/Durable";
    private const string Messaging = "src/Qianwen.LocalHost/Messaging";
    private static readonly Check DurableCrash = new("Qianwen.Conformance", "LocalDurableCrashTests");
    private static readonly Check DurableAll = new("Qianwen.Conformance", "LocalDurableConformance");
    private static readonly Check Replays = new("Qianwen.Conformance", "LocalDurableReplayTests");
    private static readonly Check SampleApp = new("Qianwen.LocalHost.Tests", "SampleAppTests");
    private static readonly Check PeekLock = new("Qianwen.Conformance", "LocalPeekLockConformance");
    private static readonly Check DeadLetters = new("Qianwen.Conformance", "LocalDeadLetterConformance");
    private static readonly Check Scheduling = new("Qianwen.Conformance", "LocalSchedulingConformance");
    private static readonly Check Listener = new("Qianwen.LocalHost.Tests", "QueueListenerTests");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutant> List { get; } =
    [
        new(
            "lost-outbox-write",
            "What an orchestration took from its inbox is gone before the step it led to is stored",
            $"{Durable}/Workers/TurnWorker.cs",
            "        var effects = await parts.Database.WriteAsync(session => parts.Turns.Commit(session, turn));",
            """
                    await parts.Database.WriteAsync(session => InboxStore.Remove(session, consumed));
                    var effects = await parts.Database.WriteAsync(session => parts.Turns.Commit(session, turn));
            """,
            DurableCrash,
            SampleApp
        ),
        new(
            "activity-at-most-once",
            "An activity is crossed off before its result is stored",
            $"{Durable}/Workers/ActivityWorker.cs",
            "        if (await CallAsync(activity, span) is not { } result)",
            """
                    await _parts.Database.WriteAsync(session =>
                        session.Execute("UPDATE durable_activity SET hub = hub || '-' WHERE id = ?1", activity.Id)
                    );
                    if (await CallAsync(activity, span) is not { } result)
            """,
            DurableCrash,
            SampleApp
        ),
        new(
            "inbox-not-emptied",
            "A message that was taken is taken again in the next turn",
            $"{Durable}/Store/TurnStore.cs",
            "        InboxStore.Remove(session, turn.ConsumedInbox);\n",
            "",
            DurableAll,
            DurableCrash
        ),
        new(
            "events-lost-in-continue-as-new",
            "Events that nobody took are lost when an orchestration continues as new",
            $"{Durable}/Store/TurnStore.cs",
            "            inbox.Add(session, row.Instance, carried, rank: InboxRank.Carried);",
            "            carried.ToString();",
            DurableAll,
            DurableCrash,
            new Check("Qianwen.Functions.Tests", "FulfilmentUndoTests")
        ),
        new(
            "timer-a-tick-late",
            "A timer that is due now waits for the next moment",
            $"{Durable}/Workers/DueMessages.cs",
            "_order.Min.Due <= now",
            "_order.Min.Due < now",
            SampleApp
        ),
        new(
            "timer-in-another-unit",
            "A message's due time is written in milliseconds and read in ticks",
            $"{Durable}/Store/InboxStore.cs",
            "            due?.Ticks,",
            "            due?.Ticks / TimeSpan.TicksPerMillisecond,",
            SampleApp,
            DurableAll
        ),
        new(
            "replay-not-checked",
            "An orchestrator that takes another step than in its history goes on",
            $"{Durable}/Replay/StepLog.cs",
            "if (!recorded.IsSameAs(step))",
            "if (recorded.GetType() != step.GetType())",
            Replays
        ),
        new(
            "failed-message-completed",
            "A message whose handler failed is completed",
            $"{Messaging}/DeliveryRunner.cs",
            """
                        Log.HandlerFailed(logger, exception, messages[0].MessageId, address.Path, messages[0].DeliveryCount);
                        await SettleAsync(messages, actions, new Settlement.Abandon()).ConfigureAwait(false);
            """,
            """
                        Log.HandlerFailed(logger, exception, messages[0].MessageId, address.Path, messages[0].DeliveryCount);
                        await SettleAsync(messages, actions, new Settlement.Complete()).ConfigureAwait(false);
            """,
            Listener
        ),
        new(
            "one-delivery-too-many",
            "A message is delivered once more than the queue allows",
            $"{Messaging}/Locking.cs",
            "row.Deliveries >= limit",
            "row.Deliveries > limit",
            DeadLetters
        ),
        new(
            "lost-lock-settles",
            "A message is settled by a receiver whose lock another one has taken over",
            $"{Messaging}/Locking.cs",
            "row.Locks == token.Lock && row.LockedUntil > step.Now",
            "row.LockedUntil > step.Now",
            PeekLock
        ),
        new(
            "lock-without-an-end",
            "A lock holds until somebody else takes the message, however late that is",
            $"{Messaging}/Locking.cs",
            "row.LockedUntil > step.Now",
            "row.Locks > 0",
            PeekLock
        ),
        new(
            "duplicate-let-through",
            "A message whose id was seen within the window is enqueued again",
            $"{Messaging}/Enqueuing.cs",
            "INSERT OR IGNORE INTO message_ids(queue, message_id, seen)",
            "INSERT OR REPLACE INTO message_ids(queue, message_id, seen)",
            Scheduling
        ),
        new(
            "due-a-moment-late",
            "What is due now is done a moment later",
            $"{Messaging}/DueWork.cs",
            "due IS NOT NULL AND due <= ?1",
            "due IS NOT NULL AND due < ?1",
            Scheduling
        ),
    ];
}
