namespace Qianwen.Conformance.Durable;

/// <summary>The suite, held against the local engine.</summary>
public static class LocalDurableConformance
{
    public sealed class Activities : ActivityConformance<LocalDurableFixture>;

    public sealed class Retries : RetryConformance<LocalDurableFixture>;

    public sealed class Timers : TimerConformance<LocalDurableFixture>;

    public sealed class Events : EventConformance<LocalDurableFixture>;

    public sealed class Children : ChildConformance<LocalDurableFixture>;

    public sealed class Continuation : ContinuationConformance<LocalDurableFixture>;

    public sealed class Starts : StartConformance<LocalDurableFixture>;

    public sealed class Control : ControlConformance<LocalDurableFixture>;

    public sealed class Purges : PurgeConformance<LocalDurableFixture>;

    public sealed class Queries : QueryConformance<LocalDurableFixture>;

    public sealed class Determinism : DeterminismConformance<LocalDurableFixture>;

    public sealed class Poison : PoisonConformance<LocalDurableFixture>;
}
