namespace Qianwen.Simulation;

/// <summary>At which commits of a story the process dies.</summary>
/// <param name="Commit">At this one alone; null for many.</param>
/// <param name="Every">At every so many; 1 for every one.</param>
public sealed record SweepReach(long? Commit, int Every)
{
    /// <summary>The commits, of a story that has so many.</summary>
    public IEnumerable<long> Of(long commits) =>
        Commit is { } one
            ? [one]
            : Enumerable.Range(1, (int)commits).Where(at => at % Every == 0).Select(at => (long)at);
}
