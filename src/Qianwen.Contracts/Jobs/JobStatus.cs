using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Jobs;

/// <summary>Where a task stands. The last five are terminal.</summary>
[JsonConverter(typeof(SnakeCaseEnum<JobStatus>))]
public enum JobStatus
{
    Quoting,
    Proposed,
    Buying,
    Fulfilling,

    /// <summary>Being undone on the person's wish.</summary>
    Cancelling,
    Completed,
    Declined,
    Cancelled,
    Expired,
    Failed,
}
