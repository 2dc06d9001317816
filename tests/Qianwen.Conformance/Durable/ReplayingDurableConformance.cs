namespace Qianwen.Conformance.Durable;

/// <summary>The suite, held against the local engine when nothing stays in memory.</summary>
public static class ReplayingDurableConformance
{
    public sealed class Activities : ActivityConformance<ReplayingDurableFixture>;

    public sealed class Retries : RetryConformance<ReplayingDurableFixture>;

    public sealed class Timers : TimerConformance<ReplayingDurableFixture>;

    public sealed class Events : EventConformance<ReplayingDurableFixture>;

    public sealed class Children : ChildConformance<ReplayingDurableFixture>;

    public sealed class Continuation : ContinuationConformance<ReplayingDurableFixture>;

    public sealed class Starts : StartConformance<ReplayingDurableFixture>;

    public sealed class Control : ControlConformance<ReplayingDurableFixture>;

    public sealed class Purges : PurgeConformance<ReplayingDurableFixture>;

    public sealed class Queries : QueryConformance<ReplayingDurableFixture>;

    public sealed class Determinism : DeterminismConformance<ReplayingDurableFixture>;

    public sealed class Poison : PoisonConformance<ReplayingDurableFixture>;
}
