namespace Qianwen.Mutants;

/// <summary>What became of a mutant.</summary>
/// <param name="Caught">True where a test failed.</param>
/// <param name="By">The check that failed; null where none did.</param>
/// <param name="Tests">The tests that failed, as the runner names them.</param>
/// <param name="Note">Why it is not a verdict, or how it was caught without a failing test; null otherwise.</param>
public sealed record Verdict(
    Mutant Mutant,
    bool Caught,
    Check? By,
    IReadOnlyList<string> Tests,
    string? Note,
    TimeSpan Took
)
{
    /// <summary>One line for the console.</summary>
    public override string ToString() =>
        $"{(Caught ? "caught  " : "SURVIVED")} {Mutant.Name} ({Took.TotalSeconds:0} s): {Tests.Count} tests failed"
        + (Tests.Count == 0 ? "" : $", {Tests[0]}")
        + (Note is null ? "" : $" ({Note})");
}
