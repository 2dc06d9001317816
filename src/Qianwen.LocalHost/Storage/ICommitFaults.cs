namespace Qianwen.LocalHost.Storage;

/// <summary>
/// A place to let the process die: before a commit (its writes are lost) or after one (they are kept, and nobody was told).
/// While faults are attached every write commits alone, so that the numbers name single steps.
/// </summary>
public interface ICommitFaults
{
    /// <summary>Throw <see cref="SimulatedCrashException"/> to die with commit <paramref name="number"/> not made.</summary>
    void BeforeCommit(long number);

    /// <summary>Throw <see cref="SimulatedCrashException"/> to die with commit <paramref name="number"/> made and unacknowledged.</summary>
    void AfterCommit(long number);
}
