using Microsoft.DurableTask;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Purchases;

namespace Qianwen.Functions.Jobs;

/// <summary>Follows every bought order to its end, and passes on the stores' news and the person's wish to cancel.</summary>
internal static class Tracking
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(20);

    /// <summary>The instance that follows an order.</summary>
    public static string InstanceId(string orderKey) => $"{orderKey}:track";

    /// <summary>The part of the task orchestrator that runs after the purchase.</summary>
    public static async Task<IReadOnlyList<FulfilmentOutcome>> RunAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        List<(CartOrder Order, PurchaseResult Purchase)> bought,
        SignalInbox inbox
    )
    {
        var orders = bought.Select(one => FollowAsync(context, task, cart, one.Order, one.Purchase)).ToList();
        var all = Task.WhenAll(orders);
        var news = new NewsInbox(context);
        while (!all.IsCompleted)
        {
            var first = await Waits.FirstAsync(all, inbox.Next, news.Next);
            if (first == inbox.Next)
            {
                await PassOnAsync(context, task, bought, await inbox.TakeAsync());
            }
            else if (first == news.Next)
            {
                PassOn(context, bought, await news.TakeAsync());
            }
        }

        return [.. (await all).Select(result => result.Outcome)];
    }

    private static async Task<FulfilmentResult> FollowAsync(
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
        try
        {
            return await context.CallSubOrchestratorAsync<FulfilmentResult>(
                nameof(FulfilmentOrchestrator),
                input,
                Retry.Never.WithInstanceId(InstanceId(key))
            );
        }
        catch (TaskFailedException failed)
        {
            await LoseAsync(context, task, purchase.Order, failed.FailureDetails.ErrorMessage);
            return new FulfilmentResult(FulfilmentOutcome.Unsettled, purchase.Order);
        }
    }

    /// <summary>Nobody follows a bought order any more: an operator does, and the person knows it.</summary>
    private static async Task LoseAsync(TaskOrchestrationContext context, TaskInput task, OrderView order, string why)
    {
        await context.CallActivityAsync(
            nameof(OpenCaseActivity),
            new CaseRequest(
                $"{order.OrderKey}:order_unknown",
                "order_unknown",
                task.TaskId,
                task.PersonId,
                order.Captured ?? order.Offer.Total,
                why,
                context.Now()
            ),
            Retry.Storage
        );
        await context.ReportAsync(task, $"{order.OrderKey}:lost", new JobFact.TrackingLost(), order: order);
    }

    /// <summary>
    /// The arrival that was offered, moved by what the kitchen is later than it offered; for what the merchant itself brings
    /// to its end, that end.
    /// </summary>
    private static DateTimeOffset Promised(Offer offer, OrderView order) =>
        offer.Service is { } service && service.EndsAt > offer.ArriveBy ? service.EndsAt
        : order.ReadyBy is { } readyBy && readyBy > offer.ReadyBy ? offer.ArriveBy + (readyBy - offer.ReadyBy)
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

    private static void PassOn(
        TaskOrchestrationContext context,
        List<(CartOrder Order, PurchaseResult Purchase)> bought,
        OrderNews news
    )
    {
        if (bought.Exists(one => one.Purchase.Order.OrderKey == news.Kitchen?.OrderKey))
        {
            context.SendEvent(InstanceId(news.Kitchen!.OrderKey), EventNames.OrderNews, news);
        }
    }

    /// <summary>How a job stands whose orders ended like this.</summary>
    public static JobStatus Overall(IReadOnlyList<FulfilmentOutcome> outcomes) =>
        outcomes switch
        {
            _ when outcomes.All(outcome => outcome == FulfilmentOutcome.Delivered) => JobStatus.Completed,
            _ when outcomes.All(outcome => outcome == FulfilmentOutcome.Cancelled) => JobStatus.Cancelled,
            _ when outcomes.Any(outcome =>
                    outcome is not (FulfilmentOutcome.Delivered or FulfilmentOutcome.Cancelled)
                ) => JobStatus.Failed,
            _ => JobStatus.Completed,
        };
}
