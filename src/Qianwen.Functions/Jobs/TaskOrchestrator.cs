using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Functions.Orchestration;
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
        var inbox = new SignalInbox(context);

        var quotes = await QuoteAsync(context, task);
        if (!inbox.Next.IsCompleted)
        {
            var proposal = await ProposeAsync(context, task, quotes);
            if (proposal.Cart is not { } cart)
            {
                return JobStatus.Failed;
            }

            var verdict = await Deciding.WaitAsync(context, task, cart, inbox);
            return verdict switch
            {
                Verdict.Accepted => await Buying.RunAsync(context, task, cart, inbox),
                Verdict.Changed changed => Again(context, changed.Next),
                Verdict.Closed closed => closed.Status,
                _ => throw new InvalidOperationException($"Unknown verdict {verdict}."),
            };
        }

        return await Deciding.WithoutProposalAsync(context, task, inbox) switch
        {
            Verdict.Changed changed => Again(context, changed.Next),
            Verdict.Closed closed => closed.Status,
            _ => Again(context, task),
        };
    }

    private static async Task<LegQuotes[]> QuoteAsync(TaskOrchestrationContext context, TaskInput task)
    {
        var legs = task.Legs.Select(leg =>
            context.CallSubOrchestratorAsync<LegQuotes>(
                nameof(QuoteOrchestrator),
                new LegSearch(task.TaskId, task.ConversationId, task.Locale, task.Round, leg),
                Retry.Never.WithInstanceId($"{task.TaskId}:quote:{task.Round}:{leg.Id}")
            )
        );
        return await Task.WhenAll(legs);
    }

    private static Task<ProposalResult> ProposeAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        LegQuotes[] quotes
    ) =>
        context.CallActivityAsync<ProposalResult>(
            nameof(ProposeActivity),
            new ProposalRequest(task, quotes, context.Now()),
            Retry.Storage
        );

    private static JobStatus Again(TaskOrchestrationContext context, TaskInput next)
    {
        context.ContinueAsNew(next);
        return JobStatus.Quoting;
    }
}
