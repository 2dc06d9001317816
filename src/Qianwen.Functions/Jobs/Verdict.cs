using Qianwen.Contracts.Jobs;

namespace Qianwen.Functions.Jobs;

/// <summary>What became of a round of proposals.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Yes to the open cart.</summary>
    public sealed record Accepted : Verdict;

    /// <summary>Another round, with this input.</summary>
    public sealed record Changed(TaskInput Next) : Verdict;

    /// <summary>Over, and the person was told.</summary>
    public sealed record Closed(JobStatus Status) : Verdict;
}
