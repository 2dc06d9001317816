using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Faults;

/// <summary>Lets the process die at one commit, counted from 1, with it made or not.</summary>
/// <param name="commit">The commit.</param>
/// <param name="point">Whether its writes are kept.</param>
public sealed class CrashAtCommit(long commit, CrashPoint point) : ICommitFaults
{
    /// <inheritdoc />
    public void BeforeCommit(long number) => CrashAt(number, CrashPoint.Before);

    /// <inheritdoc />
    public void AfterCommit(long number) => CrashAt(number, CrashPoint.After);

    private void CrashAt(long current, CrashPoint here)
    {
        if (current == commit && here == point)
        {
            throw new SimulatedCrashException($"The process died {point} commit {commit}.");
        }
    }
}
