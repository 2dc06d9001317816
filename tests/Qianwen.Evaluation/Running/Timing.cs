namespace Qianwen.Evaluation.Running;

/// <summary>How answers are timed.</summary>
/// <param name="WarmUp">How long all cases are answered over and over before anything is timed.</param>
/// <param name="Rounds">How often each is answered then; the first answer is the one that is scored.</param>
public sealed record Timing(TimeSpan WarmUp, int Rounds)
{
    /// <summary>For a planner in this process, which the runtime compiles better the longer it runs.</summary>
    public static Timing Warm { get; } = new(TimeSpan.FromSeconds(5), 5);

    /// <summary>Once each: for tests of the answers, and for a planner that is paid by the call.</summary>
    public static Timing Once { get; } = new(TimeSpan.Zero, 1);
}
