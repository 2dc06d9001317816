using Microsoft.DurableTask;
using Qianwen.Contracts;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Purchases;

namespace Qianwen.Functions.Jobs;

/// <summary>Buys every order of an accepted cart, then follows those that were bought.</summary>
internal static class Buying
{
    private const int MaxRounds = 6;
    private static readonly LocalizedText StoreGaveUp = new(
        "店家接单后又取消了",
        "The store cancelled after it had accepted"
    );

    /// <summary>The part of the task orchestrator that runs after the yes.</summary>
    public static async Task<JobStatus> RunAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        SignalInbox inbox
    )
    {
        var bought = new List<(CartOrder Order, PurchaseResult Purchase)>();
        PurchaseFailure? failure = null;
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in cart.Orders)
        {
            if (WaitsFor(task, order, failed))
            {
                failed.Add(order.LegId);
                await LeaveAsync(context, task, order);
                continue;
            }

            var purchase = await BuyAsync(context, task, cart, order);
            if (purchase.Failure is null)
            {
                bought.Add((order, purchase));
                continue;
            }

            failure = purchase.Failure;
            failed.Add(order.LegId);
            var again = cart.Orders.Count == 1 && failure.TryElsewhere && task.Round < MaxRounds;
            await context.ReportAsync(
                task,
                $"purchase-failed:{task.Round}:{order.LegId}",
                new JobFact.PurchaseFailed(failure, again),
                again ? JobStatus.Quoting : null,
                purchase.Order
            );
            if (again)
            {
                context.ContinueAsNew(NextRound(task, order, failure) with { Heard = inbox.Heard });
                return JobStatus.Quoting;
            }
        }

        return await FollowAsync(context, task, cart, bought, failure, inbox);
    }

    private static Task LeaveAsync(TaskOrchestrationContext context, TaskInput task, CartOrder order) =>
        context.ReportAsync(
            task,
            $"not-bought:{task.Round}:{order.LegId}",
            new JobFact.PurchaseFailed(PurchaseFailures.ForerunnerFailed(), Retrying: false)
        );

    private static bool WaitsFor(TaskInput task, CartOrder order, HashSet<string> failed) =>
        task.Legs.FirstOrDefault(leg => leg.Id == order.LegId) is { } leg && leg.DependsOn.Any(failed.Contains);

    private static async Task<PurchaseResult> BuyAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        CartOrder order
    )
    {
        var orderKey = OrderKey(task, order);
        var input = new PurchaseInput(
            task.TaskId,
            task.ConversationId,
            task.PersonId,
            task.Locale,
            orderKey,
            order,
            cart.Hash,
            context.InstanceId
        );
        try
        {
            return await context.CallSubOrchestratorAsync<PurchaseResult>(
                nameof(PurchaseOrchestrator),
                input,
                Retry.Never.WithInstanceId($"{orderKey}:buy")
            );
        }
        catch (TaskFailedException failed)
        {
            await context.OpenCaseAsync(input, "order_unknown", failed.FailureDetails.ErrorMessage);
            return new PurchaseResult(PurchaseSteps.Unbought(input), Failure: PurchaseFailures.Unknown());
        }
    }

    private static async Task<JobStatus> FollowAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        List<(CartOrder Order, PurchaseResult Purchase)> bought,
        PurchaseFailure? failure,
        SignalInbox inbox
    )
    {
        var outcomes = await Tracking.RunAsync(context, task, cart, bought, inbox);
        if (outcomes is [FulfilmentOutcome.Withdrawn] && cart.Orders.Count == 1 && task.Round < MaxRounds)
        {
            context.ContinueAsNew(Elsewhere(task, cart.Orders[0], StoreGaveUp));
            return JobStatus.Quoting;
        }

        var status = outcomes.Count == 0 ? JobStatus.Failed : Tracking.Overall(outcomes);
        var final = failure is not null && status == JobStatus.Completed ? JobStatus.Failed : status;
        await context.CallActivityAsync(
            nameof(SetTaskStatusActivity),
            new TaskStatusChange(task.TaskId, final),
            Retry.Storage
        );
        return final;
    }

    private static TaskInput NextRound(TaskInput task, CartOrder order, PurchaseFailure failure) =>
        failure.Code is RefusalCodes.PriceChanged or RefusalCodes.OfferExpired or RefusalCodes.SoldOut
            ? task with
            {
                Round = task.Round + 1,
                Notice = failure.Message,
            }
            : Elsewhere(task, order, failure.Message);

    private static TaskInput Elsewhere(TaskInput task, CartOrder order, LocalizedText notice) =>
        task with
        {
            Round = task.Round + 1,
            Excluded = [.. task.Excluded ?? [], order.Offer.StoreId],
            Notice = notice,
        };

    private static string OrderKey(TaskInput task, CartOrder order) => $"{task.TaskId}:{task.Round}:{order.LegId}";
}
