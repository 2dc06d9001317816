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

    [Fact]
    public async Task Run_OtherSeed_IsAnotherWorld()
    {
        var first = await SimulatedWorld.RunAsync(7);
        var second = await SimulatedWorld.RunAsync(8);

        Assert.NotEqual(first.Fingerprint, second.Fingerprint);
    }
}
