namespace Qianwen.Evaluation.Scoring;

/// <summary>One thing that was compared.</summary>
/// <param name="Measure">What it counts for.</param>
/// <param name="Passed">Whether it was right.</param>
/// <param name="Why">What was wanted and what was found; empty where right.</param>
public sealed record Check(Measure Measure, bool Passed, string Why)
{
    /// <summary>A check with the reason written only where it failed.</summary>
    public static Check Of(Measure measure, bool passed, string why) => new(measure, passed, passed ? "" : why);
}
