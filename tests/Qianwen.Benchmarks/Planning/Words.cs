namespace Qianwen.Benchmarks.Planning;

/// <summary>How many names the planner knows.</summary>
public enum Words
{
    /// <summary>The vocabulary of the simulated market, as it serves it.</summary>
    Market,

    /// <summary>The same and 200,000 generated names.</summary>
    Large,
}
