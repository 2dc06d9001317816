using Qianwen.LocalHost.Storage;

namespace Qianwen.Benchmarks.Storage;

/// <summary>The baseline: no fault at all, but while it is attached every write is a commit of its own.</summary>
internal sealed class CommitAlone : ICommitFaults
{
    public void BeforeCommit(long number) { }

    public void AfterCommit(long number) { }
}
