namespace Qianwen.Mutants;

/// <summary>Faults of what stands between the queues and the orchestrations, and of the world outside.</summary>
public static class MessagingMutants
{
    private static readonly Check Replies = new("Qianwen.Functions.Tests", "ReplyDeliveryTests");
    private static readonly Check Resends = new("Qianwen.Functions.Tests", "CommandSenderTests");
    private static readonly Check Payments = new("Qianwen.Simulations.Tests", "PaymentTests");
    private static readonly Check PaymentRules = new("Qianwen.Simulations.Tests", "PaymentMachineTests");
    private static readonly Check Orders = new("Qianwen.Simulations.Tests", "MerchantOrderTests");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutant> List { get; } =
    [
        new(
            "complete-before-effect",
            "A reply is completed before it reaches the orchestration that waits for it",
            "src/Qianwen.Functions/Messaging/ReplyDelivery.cs",
            """
                    if (instance.IsCompleted)
                    {
                        logger.LateMessage(message.MessageId, instanceId);
                    }
                    else
                    {
                        await client.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);
                    }

                    await actions.CompleteMessageAsync(message, cancellationToken);
            """,
            """
                    await actions.CompleteMessageAsync(message, cancellationToken);
                    if (instance.IsCompleted)
                    {
                        logger.LateMessage(message.MessageId, instanceId);
                    }
                    else
                    {
                        await client.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);
                    }
            """,
            Replies
        ),
        new(
            "repeat-with-the-same-id",
            "A command that is sent again has the message id of the first, and duplicate detection swallows it",
            "src/Qianwen.Functions/Messaging/CommandSender.cs",
            "MessageId = attempt == 1 ? key : $\"{key}#{attempt}\",",
            "MessageId = attempt == 0 ? $\"{key}#{attempt}\" : key,",
            Resends
        ),
        new(
            "payment-done-again",
            "A payment command that comes again is carried out again",
            "src/Qianwen.Simulations/Payments/PaymentDesk.cs",
            "entry?.Value.ReplyTo(command.Key) is { } given",
            "entry?.Value.ReplyTo(command.PaymentKey + command.Key) is { } given",
            Payments
        ),
        new(
            "authorise-after-void",
            "A payment that was voided before it was asked for is held all the same",
            "src/Qianwen.Simulations/Payments/PaymentMachine.cs",
            "            PaymentState.Voided => PaymentRefusal.AlreadyVoided,\n            null =>",
            "            null or PaymentState.Voided =>",
            PaymentRules
        ),
        new(
            "refund-more-than-captured",
            "What was refunded before does not count",
            "src/Qianwen.Simulations/Payments/PaymentMachine.cs",
            "command.Amount > entry.Captured - entry.Refunded",
            "command.Amount > entry.Captured",
            PaymentRules
        ),
        new(
            "place-after-cancel",
            "An order whose cancellation came first is made all the same",
            "src/Qianwen.Simulations/Marketplace/Orders/OrderDesk.cs",
            "if (order is { Status: { } status })",
            "if (order is { Status: { } status } && status != MerchantOrderStatus.Cancelled)",
            Orders
        ),
        new(
            "offer-expires-late",
            "An offer can be ordered for a minute after it has expired",
            "src/Qianwen.Simulations/Marketplace/Orders/PlacementCheck.cs",
            "offer.ExpiresAt < time.GetUtcNow()",
            "offer.ExpiresAt.AddMinutes(1) < time.GetUtcNow()",
            Orders
        ),
    ];
}
