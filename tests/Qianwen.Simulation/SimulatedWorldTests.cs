namespace Qianwen.Simulation;

public sealed class SimulatedWorldTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    public async Task Run_SameSeedTwice_IsTheSameWorld(ulong seed)
    {
        var first = await SimulatedWorld.RunAsync(seed);
        var second = await SimulatedWorld.RunAsync(seed);

        Assert.Equal(first.Transcript, second.Transcript);
        Assert.True(first.Steps > 100, $"seed {seed} is over after {first.Steps} steps: it shows nothing");
    }

    /// <summary>
    /// 10340: the store gave up, the process died before the word was out, and the rider picked up what was never made.
    /// </summary>
    [Theory]
    [InlineData(10340)]
    public async Task Run_SeedThatFailedOnce_KeepsTheRules(ulong seed)
    {
        var report = await SimulatedWorld.RunAsync(seed);

        Assert.Null(report.Failure);
    }

    [Fact]
    public async Task Run_OtherSeed_IsAnotherWorld()
    {
        var first = await SimulatedWorld.RunAsync(7);
        var second = await SimulatedWorld.RunAsync(8);

        Assert.NotEqual(first.Fingerprint, second.Fingerprint);
    }
}
