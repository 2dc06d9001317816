using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Jobs;

/// <summary>Waits for the person's word on a cart, until the cart expires.</summary>
internal static class Deciding
{
    /// <summary>The part of the task orchestrator that waits with an open proposal.</summary>
    public static async Task<Verdict> WaitAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        Cart cart,
        SignalInbox inbox
    )
    {
        while (await inbox.ReceivesByAsync(cart.ExpiresAt))
        {
            var signal = await inbox.TakeAsync();
            switch (signal.Kind)
            {
                case TaskSignalKind.Decide when signal.CartHash is { } hash && hash != cart.Hash:
                    await context.ReportAsync(task, $"stale:{signal.Id}", new JobFact.StaleDecision());
                    break;
                case TaskSignalKind.Decide when signal.Decision == Decision.Accept:
                    return new Verdict.Accepted();
                case TaskSignalKind.Decide:
                    return await CloseAsync(context, task, JobStatus.Declined);
                case TaskSignalKind.Cancel:
                    return await CloseAsync(context, task, JobStatus.Cancelled);
                case TaskSignalKind.Change:
                    return new Verdict.Changed(Next(task, signal));
                default:
                    throw new InvalidOperationException($"Unknown signal {signal.Kind}.");
            }
        }

        return await CloseAsync(context, task, JobStatus.Expired);
    }

    /// <summary>The person spoke while quotes were still coming in: no proposal is made of what is no longer wanted.</summary>
    public static async Task<Verdict> WithoutProposalAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        SignalInbox inbox
    )
    {
        var signal = await inbox.TakeAsync();
        return signal.Kind switch
        {
            TaskSignalKind.Change => new Verdict.Changed(Next(task, signal)),
            TaskSignalKind.Cancel => await CloseAsync(context, task, JobStatus.Cancelled),
            _ => new Verdict.Accepted(),
        };
    }

    private static TaskInput Next(TaskInput task, TaskSignal signal) =>
        task with
        {
            Round = task.Round + 1,
            Legs = signal.Legs ?? task.Legs,
            Notice = null,
        };

    private static async Task<Verdict> CloseAsync(TaskOrchestrationContext context, TaskInput task, JobStatus status)
    {
        await context.ReportAsync(task, $"closed:{task.Round}", new JobFact.ProposalClosed(status), status);
        return new Verdict.Closed(status);
    }
}
