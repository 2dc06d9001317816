using Qianwen.LocalHost.Storage;

namespace Qianwen.Conformance.Durable;

/// <summary>Ends the process at commit <paramref name="number"/>: before it, so that it is lost, or after it, unacknowledged.</summary>
internal sealed class CrashAtCommit(long number, bool isBefore) : ICommitFaults
{
    public void BeforeCommit(long commit) => CrashIf(isBefore && commit == number);

    public void AfterCommit(long commit) => CrashIf(!isBefore && commit == number);

    private void CrashIf(bool isTime)
    {
        if (isTime)
        {
            throw new SimulatedCrashException($"Crashed {(isBefore ? "before" : "after")} commit {number}.");
        }
    }
}
