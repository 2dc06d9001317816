namespace Qianwen.Conformance.Messaging;

public sealed class LocalDeadLetterConformance : DeadLetterConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}
