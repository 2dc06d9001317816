namespace Qianwen.Mutants;

/// <summary>Faults of the orchestrations that pay, undo and decide.</summary>
public static class MoneyMutants
{
    private const string Purchases = "src/Qianwen.Functions/Purchases";
    private const string Jobs = "src/Qianwen.Functions/Jobs";
    private const string Fulfilment = "src/Qianwen.Functions/Fulfilment";
    private static readonly Check PurchaseOutcomes = new("Qianwen.Functions.Tests", "PurchaseOutcomeTests");
    private static readonly Check PurchaseReplies = new("Qianwen.Functions.Tests", "PurchaseReplyTests");
    private static readonly Check WaitsOver = new("Qianwen.Functions.Tests", "WaitsTests");
    private static readonly Check TaskDecisions = new("Qianwen.Functions.Tests", "TaskDecisionTests");
    private static readonly Check FulfilmentNews = new("Qianwen.Functions.Tests", "FulfilmentTests");
    private static readonly Check FulfilmentUndo = new("Qianwen.Functions.Tests", "FulfilmentUndoTests");
    private static readonly Check FulfilmentOverdue = new("Qianwen.Functions.Tests", "FulfilmentOverdueTests");
    private static readonly Check StoreFaults = new("Qianwen.EndToEnd", "StoreFaultTests");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutant> List { get; } =
    [
        new(
            "capture-before-place",
            "The money is taken before the store has accepted",
            $"{Purchases}/PurchaseOrchestrator.cs",
            """
                    var placed = await steps.PlaceAsync();
                    return placed switch
            """,
            """
                    await steps.PayAsync(PaymentCommandType.Capture);
                    var placed = await steps.PlaceAsync();
                    return placed switch
            """,
            PurchaseOutcomes
        ),
        new(
            "silence-is-a-no",
            "A store that does not answer is taken for one that refused",
            $"{Purchases}/PurchaseOrchestrator.cs",
            "_ => await UndoSilentStoreAsync(steps),",
            "_ => await steps.FailAndVoidAsync(PurchaseFailures.StoreUnreachable()),",
            PurchaseOutcomes
        ),
        new(
            "wrong-amount-held",
            "The store is asked although the provider held too little",
            $"{Purchases}/PurchaseOrchestrator.cs",
            "if (payment.Amount != input.Order.Offer.Total)",
            "if (payment.Amount > input.Order.Offer.Total)",
            PurchaseOutcomes
        ),
        new(
            "budget-kept-after-void",
            "The budget of an order that was undone is not released",
            $"{Purchases}/PurchaseSteps.cs",
            """
                    await ReleaseBudgetAsync();
                    return Fail(failure with { Money = _held is null
            """,
            "        return Fail(failure with { Money = _held is null",
            PurchaseOutcomes
        ),
        new(
            "unconfirmed-void",
            "Money counts as let go though nobody confirmed it",
            $"{Purchases}/PurchaseSteps.cs",
            "if (!IsLetGo(reply))",
            "if (reply is not null && !IsLetGo(reply))",
            PurchaseOutcomes
        ),
        new(
            "attempt-in-the-key",
            "A payment command that is sent again has another key, and is another payment",
            "src/Qianwen.Functions/Orchestration/Exchange.cs",
            "new PaymentSend(command, attempt),",
            """
            new PaymentSend(
                                    attempt == 1
                                        ? command
                                        : command with
                                        {
                                            Key = $"{command.Key}#{attempt}",
                                            PaymentKey = $"{command.PaymentKey}#{attempt}",
                                        },
                                    attempt
                                ),
            """,
            PurchaseReplies
        ),
        new(
            "no-look-up",
            "A command is sent again without a look whether it was done",
            "src/Qianwen.Functions/Orchestration/Exchange.cs",
            "if (await lookUp() is { } found)",
            "if (attempt == Patience.Length && await lookUp() is { } found)",
            PurchaseReplies
        ),
        new(
            "patience-in-milliseconds",
            "The first wait for a reply is thirty milliseconds, not seconds",
            "src/Qianwen.Functions/Orchestration/Exchange.cs",
            "TimeSpan.FromSeconds(30),",
            "TimeSpan.FromMilliseconds(30),",
            PurchaseReplies
        ),
        new(
            "timer-left-running",
            "The timer that lost is not cancelled",
            "src/Qianwen.Functions/Orchestration/Waits.cs",
            "        timer.Cancel();\n",
            "",
            WaitsOver
        ),
        new(
            "stale-cart-accepted",
            "A yes to another cart buys the open one",
            $"{Jobs}/Deciding.cs",
            "signal.CartHash == cart.Hash || signal is { CartHash: null, Decision: Decision.Decline };",
            "signal.CartHash != cart.TaskId;",
            TaskDecisions
        ),
        new(
            "signal-heard-twice",
            "A word of the person that comes again is obeyed again",
            $"{Jobs}/SignalInbox.cs",
            "while (_heard.Contains(signal.Id));",
            "while (_heard.Contains(signal.Id + context.InstanceId));",
            TaskDecisions
        ),
        new(
            "key-without-the-round",
            "The order of the second proposal has the key of the first",
            $"{Jobs}/Buying.cs",
            "$\"{task.TaskId}:{task.Round}:{order.LegId}\"",
            "$\"{task.TaskId}:1:{order.LegId}\"",
            StoreFaults
        ),
        new(
            "refund-twice",
            "An undone order is refunded under two keys",
            $"{Fulfilment}/FulfilmentSteps.cs",
            "            var reply = await context.AskAsync(Payment(PaymentCommandType.Refund, \"refund\"));",
            """
                        await context.AskAsync(Payment(PaymentCommandType.Refund, "refund-again"));
                        var reply = await context.AskAsync(Payment(PaymentCommandType.Refund, "refund"));
            """,
            FulfilmentUndo
        ),
        new(
            "budget-kept-after-refund",
            "The budget of an order that was refunded is not released",
            $"{Fulfilment}/FulfilmentSteps.cs",
            "        await BudgetAsync(BudgetStep.Release);\n",
            "",
            FulfilmentUndo
        ),
        new(
            "old-trip-news",
            "News of a trip that is older than what is known counts",
            $"{Fulfilment}/FulfilmentSteps.cs",
            "known.Sequence >= update.Sequence",
            "known.Sequence == update.Sequence",
            FulfilmentNews
        ),
        new(
            "old-kitchen-news",
            "News of the kitchen that is older than what is known counts",
            $"{Fulfilment}/FulfilmentSteps.cs",
            "update.Sequence > State.KitchenSequence",
            "update.Sequence > 0",
            FulfilmentNews
        ),
        new(
            "one-trip-is-all",
            "The order counts as delivered when the first of its trips is",
            $"{Fulfilment}/FulfilmentSteps.cs",
            "return arrived == update.Trips ? await DeliveredAsync() : null;",
            "return arrived > 0 ? await DeliveredAsync() : null;",
            FulfilmentNews
        ),
        new(
            "overdue-without-a-look",
            "Riders that already deliver are not asked before they are sent again",
            $"{Fulfilment}/FulfilmentSteps.cs",
            "if (record is null)",
            "if (record is null || State.Overdue > 0)",
            FulfilmentOverdue
        ),
    ];
}
