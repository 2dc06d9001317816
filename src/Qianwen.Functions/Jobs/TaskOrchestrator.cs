using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Quotes;

namespace Qianwen.Functions.Jobs;

/// <summary>
/// One job, from what was understood to what is at the door: quote → propose → decide → buy → track. Lives until the
/// job is finished or undone. Each round of proposals is a generation of its own (ContinueAsNew).
/// </summary>
public static class TaskOrchestrator
{
    /// <summary>Runs one round.</summary>
    /// <returns>The status it ended with.</returns>
    [Function(nameof(TaskOrchestrator))]
    public static async Task<JobStatus> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var task = context.GetInput<TaskInput>()!;
        var inbox = new SignalInbox(context, task.Heard);

        (task, var quotes) = await QuoteWaves.RunAsync(context, task);
        var verdict =
            await Deciding.BeforeProposalAsync(context, task, inbox)
            ?? await FindAsync(context, task, quotes)
            ?? await ProposeAsync(context, task, quotes, inbox);
        return verdict switch
        {
            Verdict.Accepted accepted => await Buying.RunAsync(context, task, accepted.Cart, inbox),
            Verdict.Changed changed => Again(context, changed.Next),
            Verdict.Closed closed => closed.Status,
            _ => throw new InvalidOperationException($"Unknown verdict {verdict}."),
        };
    }

    /// <summary>Tells what was found for the legs that only look; that is all where no leg wants anything done.</summary>
    private static async Task<Verdict?> FindAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        IReadOnlyList<LegQuotes> quotes
    )
    {
        var looks = task.Legs.Count(leg => Operations.IsLook(leg.Op));
        if (looks == 0)
        {
            return null;
        }

        var over = looks == task.Legs.Count;
        await context.CallActivityAsync(
            nameof(TellFindingsActivity),
            new ProposalRequest(task, quotes, context.Now()),
            Retry.Storage
        );
        return over ? new Verdict.Closed(JobStatus.Completed) : null;
    }

    /// <summary>Proposes and waits for the person's word. Where no proposal can be made for good, they are told.</summary>
    private static async Task<Verdict> ProposeAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        IReadOnlyList<LegQuotes> quotes,
        SignalInbox inbox
    )
    {
        ProposalResult proposal;
        try
        {
            proposal = await context.CallActivityAsync<ProposalResult>(
                nameof(ProposeActivity),
                new ProposalRequest(task, quotes, context.Now()),
                Retry.Storage
            );
        }
        catch (TaskFailedException)
        {
            var fact = new JobFact.PurchaseFailed(PurchaseFailures.NotProposed(), Retrying: false);
            await context.ReportAsync(task, $"not-proposed:{task.Round}", fact, JobStatus.Failed);
            return new Verdict.Closed(JobStatus.Failed);
        }

        return proposal.Cart is { } cart
            ? await Deciding.WaitAsync(context, task, cart, inbox)
            : new Verdict.Closed(JobStatus.Failed);
    }

    private static JobStatus Again(TaskOrchestrationContext context, TaskInput next)
    {
        context.ContinueAsNew(next);
        return JobStatus.Quoting;
    }
}
