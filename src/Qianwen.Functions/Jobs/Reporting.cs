using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Jobs;

/// <summary>Telling the person, from an orchestrator.</summary>
public static class Reporting
{
    /// <summary>Tells what happened and writes it to the task view, once per <paramref name="id"/>.</summary>
    public static Task ReportAsync(
        this TaskOrchestrationContext context,
        TaskInput task,
        string id,
        JobFact fact,
        JobStatus? status = null,
        OrderView? order = null
    ) =>
        context.CallActivityAsync(
            nameof(ReportActivity),
            new JobReport(id, task.TaskId, task.ConversationId, task.Locale, context.Now(), fact, status, order),
            Retry.Storage
        );
}
