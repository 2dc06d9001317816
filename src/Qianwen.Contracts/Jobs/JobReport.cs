namespace Qianwen.Contracts.Jobs;

/// <summary>Something happened in a job: told to the person and written to the task view in one activity.</summary>
/// <param name="Id">Unique within the task; a repeated report is written once.</param>
/// <param name="At">When it happened.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Status">The task's new status, if it changed.</param>
/// <param name="Order">The order as it stands now, if it changed.</param>
public sealed record JobReport(
    string Id,
    string TaskId,
    string ConversationId,
    string Locale,
    DateTimeOffset At,
    JobFact Fact,
    JobStatus? Status = null,
    OrderView? Order = null
);
