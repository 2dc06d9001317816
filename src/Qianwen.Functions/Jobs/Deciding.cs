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
                case TaskSignalKind.Decide when !Concerns(signal, cart):
                    await context.ReportAsync(task, $"stale:{signal.Id}", new JobFact.StaleDecision());
                    break;
                case TaskSignalKind.Decide when signal.Decision == Decision.Accept:
                    return new Verdict.Accepted(cart);
                case TaskSignalKind.Decide:
                    return await CloseAsync(context, task, JobStatus.Declined);
                case TaskSignalKind.Cancel:
                    return await CloseAsync(context, task, JobStatus.Cancelled);
                case TaskSignalKind.Change:
                    return await ChangeAsync(context, task, signal, inbox);
                default:
                    throw new InvalidOperationException($"Unknown signal {signal.Kind}.");
            }
        }

        return await CloseAsync(context, task, JobStatus.Expired);
    }

    /// <summary>
    /// What the person said while quotes were still coming in: no proposal is made of what is no longer wanted. Null
    /// where the proposal is still wanted; a decision is then about an older one, and is told so.
    /// </summary>
    public static async Task<Verdict?> BeforeProposalAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        SignalInbox inbox
    )
    {
        while (inbox.Next.IsCompleted)
        {
            var signal = await inbox.TakeAsync();
            switch (signal.Kind)
            {
                case TaskSignalKind.Change:
                    return new Verdict.Changed(Next(task, signal, inbox));
                case TaskSignalKind.Cancel:
                    return await CloseAsync(context, task, JobStatus.Cancelled);
                default:
                    await context.ReportAsync(task, $"stale:{signal.Id}", new JobFact.StaleDecision());
                    break;
            }
        }

        return null;
    }

    /// <summary>A yes names the cart that it pays for; a no that names none is about the open one.</summary>
    private static bool Concerns(TaskSignal signal, Cart cart) =>
        signal.CartHash == cart.Hash || signal is { CartHash: null, Decision: Decision.Decline };

    private static async Task<Verdict> ChangeAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        TaskSignal signal,
        SignalInbox inbox
    )
    {
        await context.CallActivityAsync(
            nameof(SetTaskStatusActivity),
            new TaskStatusChange(task.TaskId, JobStatus.Quoting),
            Retry.Storage
        );
        return new Verdict.Changed(Next(task, signal, inbox));
    }

    private static TaskInput Next(TaskInput task, TaskSignal signal, SignalInbox inbox) =>
        task with
        {
            Round = task.Round + 1,
            Legs = signal.Legs ?? task.Legs,
            Notice = null,
            Heard = inbox.Heard,
        };

    private static async Task<Verdict> CloseAsync(TaskOrchestrationContext context, TaskInput task, JobStatus status)
    {
        await context.ReportAsync(task, $"closed:{task.Round}", new JobFact.ProposalClosed(status), status);
        return new Verdict.Closed(status);
    }
}
