namespace Qianwen.Conformance.Messaging;

public sealed class LocalSchedulingConformance : SchedulingConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}
