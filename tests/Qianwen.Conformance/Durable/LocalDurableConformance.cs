namespace Qianwen.Conformance.Durable;

/// <summary>The suite, held against the local engine.</summary>
public static class LocalDurableConformance
{
    public sealed class Activities : ActivityConformance<LocalDurableFixture>;

    public sealed class Timers : TimerConformance<LocalDurableFixture>;

    public sealed class Events : EventConformance<LocalDurableFixture>;

    public sealed class Children : ChildConformance<LocalDurableFixture>;

    public sealed class Continuation : ContinuationConformance<LocalDurableFixture>;
}
