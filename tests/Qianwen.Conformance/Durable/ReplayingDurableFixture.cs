namespace Qianwen.Conformance.Durable;

/// <summary>The local engine with no memory: every turn of every orchestration begins with a replay of its history.</summary>
public sealed class ReplayingDurableFixture : LocalDurableFixture
{
    public ReplayingDurableFixture() => Options = Options with { MaxLiveInstances = 0 };
}
