namespace Qianwen.Conformance.Messaging;

public sealed class LocalPeekLockConformance : PeekLockConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}
