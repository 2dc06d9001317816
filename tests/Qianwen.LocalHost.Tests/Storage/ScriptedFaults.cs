using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Tests.Storage;

/// <summary>Dies at one commit: before it is made or after.</summary>
public sealed class ScriptedFaults(long commit, bool after) : ICommitFaults
{
    public void BeforeCommit(long number) => Die(number, here: !after);

    public void AfterCommit(long number) => Die(number, here: after);

    private void Die(long number, bool here)
    {
        if (here && number == commit)
        {
            throw new SimulatedCrashException($"Scripted at commit {number}.");
        }
    }
}
