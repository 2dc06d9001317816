namespace Qianwen.Conformance.Messaging;

public sealed class LocalPeekLockConformance : PeekLockConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}

public sealed class LocalDeadLetterConformance : DeadLetterConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}

public sealed class LocalSchedulingConformance : SchedulingConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}

public sealed class LocalSessionConformance : SessionConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}
