namespace Microsoft.DurableTask.Client;

/// <summary>Which orchestration instances a purge removes.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null
)
{
    public TimeSpan? Timeout { get; init; }
}
