using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
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

        var quotes = await QuoteAsync(context, task);
        var verdict =
            await Deciding.BeforeProposalAsync(context, task, inbox)
            ?? await ProposeAsync(context, task, quotes, inbox);
        return verdict switch
        {
            Verdict.Accepted accepted => await Buying.RunAsync(context, task, accepted.Cart, inbox),
            Verdict.Changed changed => Again(context, changed.Next),
            Verdict.Closed closed => closed.Status,
            _ => throw new InvalidOperationException($"Unknown verdict {verdict}."),
        };
    }

    private static async Task<LegQuotes[]> QuoteAsync(TaskOrchestrationContext context, TaskInput task)
    {
        var legs = task.Legs.Select(leg =>
            context.CallSubOrchestratorAsync<LegQuotes>(
                nameof(QuoteOrchestrator),
                new LegSearch(task.TaskId, task.ConversationId, task.Locale, task.Round, leg, task.Excluded),
                Retry.Never.WithInstanceId($"{task.TaskId}:quote:{task.Round}:{leg.Id}")
            )
        );
        return await Task.WhenAll(legs);
    }

    /// <summary>Proposes and waits for the person's word. Where no proposal can be made for good, they are told.</summary>
    private static async Task<Verdict> ProposeAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        LegQuotes[] quotes,
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
