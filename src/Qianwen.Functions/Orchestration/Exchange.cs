using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Purchases;

namespace Qianwen.Functions.Orchestration;

/// <summary>
/// A keyed command and its reply over queues. A missing reply is looked up by key before the command is sent again;
/// null means that nobody can say what happened, and is never taken for a no.
/// </summary>
public static class Exchange
{
    private static readonly TimeSpan[] Patience =
    [
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(4),
        TimeSpan.FromMinutes(8),
    ];

    /// <summary>Asks the payment provider.</summary>
    public static Task<PaymentReply?> AskAsync(this TaskOrchestrationContext context, PaymentCommand command) =>
        AskAsync<PaymentReply>(
            context,
            command.Key,
            attempt =>
                context.CallActivityAsync(
                    nameof(SendPaymentCommandActivity),
                    new PaymentSend(command, attempt),
                    Retry.Storage
                ),
            () => context.CallActivityAsync<PaymentReply?>(nameof(LookUpPaymentActivity), command, Retry.Storage)
        );

    /// <summary>Asks a merchant.</summary>
    public static Task<MerchantReply?> AskAsync(this TaskOrchestrationContext context, MerchantCommand command) =>
        AskAsync<MerchantReply>(
            context,
            command.Key,
            attempt =>
                context.CallActivityAsync(
                    nameof(SendMerchantCommandActivity),
                    new MerchantSend(command, attempt),
                    Retry.Storage
                ),
            () => context.CallActivityAsync<MerchantReply?>(nameof(LookUpOrderActivity), command, Retry.Storage)
        );

    private static async Task<TReply?> AskAsync<TReply>(
        TaskOrchestrationContext context,
        string key,
        Func<int, Task> send,
        Func<Task<TReply?>> lookUp
    )
        where TReply : class
    {
        var reply = context.WaitForExternalEvent<TReply>(EventNames.Reply(key));
        for (var attempt = 1; attempt <= Patience.Length; attempt++)
        {
            await send(attempt);
            if (await context.CompletesWithinAsync(reply, Patience[attempt - 1]))
            {
                return await reply;
            }

            if (await lookUp() is { } found)
            {
                return found;
            }

            if (reply.IsCompleted)
            {
                return await reply;
            }
        }

        return null;
    }
}
