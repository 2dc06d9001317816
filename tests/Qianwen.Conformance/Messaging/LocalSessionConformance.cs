namespace Qianwen.Conformance.Messaging;

public sealed class LocalSessionConformance : SessionConformance
{
    protected override QueueHarness CreateHarness() => new LocalQueueHarness();
}
