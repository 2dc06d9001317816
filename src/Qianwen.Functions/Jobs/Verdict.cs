using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;

namespace Qianwen.Functions.Jobs;

/// <summary>What became of a round of proposals.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Yes to this cart.</summary>
    public sealed record Accepted(Cart Cart) : Verdict;

    /// <summary>Another round, with this input.</summary>
    public sealed record Changed(TaskInput Next) : Verdict;

    /// <summary>Over, and the person was told.</summary>
    public sealed record Closed(JobStatus Status) : Verdict;
}
