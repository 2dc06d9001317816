namespace Qianwen.LocalHost.Time;

/// <summary>Chooses by a seed: one seed, one run.</summary>
/// <param name="seed">The seed; print it where a run fails.</param>
public sealed class SeededScheduler(ulong seed) : IWorkScheduler
{
    private ulong _state = seed;

    /// <inheritdoc />
    public int Choose(IReadOnlyList<string> ready)
    {
        ArgumentNullException.ThrowIfNull(ready);
        return (int)(Next() % (ulong)ready.Count);
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): every seed, 0 included, gives a good sequence.</summary>
    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
