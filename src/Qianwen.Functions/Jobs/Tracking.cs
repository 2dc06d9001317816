using Microsoft.DurableTask;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Purchases;

namespace Qianwen.Functions.Jobs;

/// <summary>Follows every bought order to its end, and passes on the person's wish to cancel.</summary>
internal static class Tracking
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(20);

    /// <summary>The instance that follows an order.</summary>
    public static string InstanceId(string orderKey) => $"{orderKey}:track";

    /// <summary>The part of the task orchestrator that runs after the purchase.</summary>
    public static async Task<JobStatus> RunAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        List<(CartOrder Order, PurchaseResult Purchase)> bought,
        SignalInbox inbox
    )
    {
        var orders = bought.Select(one => Follow(context, task, cart, one.Order, one.Purchase)).ToList();
        var all = Task.WhenAll(orders);
        while (!all.IsCompleted)
        {
            var first = await Waits.FirstAsync(all, inbox.Next);
            if (first != all)
            {
                await PassOnAsync(context, task, bought, await inbox.TakeAsync());
            }
        }

        return Overall((await all).Select(result => result.Outcome).ToList());
    }

    private static Task<FulfilmentResult> Follow(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        CartOrder order,
        PurchaseResult purchase
    )
    {
        var key = purchase.Order.OrderKey;
        var input = new FulfilmentInput(
            task.TaskId,
            task.ConversationId,
            task.PersonId,
            task.Locale,
            purchase.Order,
            order.DeliverTo,
            cart.Hash,
            $"{key}:dispatch",
            PurchaseSteps.PaymentKey(key),
            purchase.PaymentId,
            Promised(order.Offer, purchase.Order) + Grace
        );
        return context.CallSubOrchestratorAsync<FulfilmentResult>(
            nameof(FulfilmentOrchestrator),
            input,
            Retry.Never.WithInstanceId(InstanceId(key))
        );
    }

    /// <summary>The arrival that was offered, moved by what the kitchen is later than it offered.</summary>
    private static DateTimeOffset Promised(Offer offer, OrderView order) =>
        order.ReadyBy is { } readyBy && readyBy > offer.ReadyBy
            ? offer.ArriveBy + (readyBy - offer.ReadyBy)
            : offer.ArriveBy;

    private static async Task PassOnAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        List<(CartOrder Order, PurchaseResult Purchase)> bought,
        TaskSignal signal
    )
    {
        if (signal.Kind == TaskSignalKind.Change)
        {
            await context.ReportAsync(task, $"too-late:{signal.Id}", new JobFact.TooLateToChange());
        }

        if (signal.Kind == TaskSignalKind.Cancel)
        {
            foreach (var (_, purchase) in bought)
            {
                var follower = InstanceId(purchase.Order.OrderKey);
                context.SendEvent(follower, EventNames.OrderNews, new OrderNews(CancelKey: signal.Id));
            }
        }
    }

    private static JobStatus Overall(List<FulfilmentOutcome> outcomes) =>
        outcomes switch
        {
            _ when outcomes.TrueForAll(outcome => outcome == FulfilmentOutcome.Delivered) => JobStatus.Completed,
            _ when outcomes.TrueForAll(outcome => outcome == FulfilmentOutcome.Cancelled) => JobStatus.Cancelled,
            _ when outcomes.Exists(outcome => outcome is FulfilmentOutcome.Failed or FulfilmentOutcome.Unsettled) =>
                JobStatus.Failed,
            _ => JobStatus.Completed,
        };
}
