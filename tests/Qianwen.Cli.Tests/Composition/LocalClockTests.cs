using Microsoft.Extensions.Time.Testing;
using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests.Composition;

public sealed class LocalClockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _real = new(Samples.Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Time_Fast_GainsTheSpeed()
    {
        await using var clock = Clock(60);

        _real.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(Samples.Noon.AddMinutes(10), clock.Time.GetUtcNow());
    }

    [Fact]
    public async Task Hurry_Off_WalksWithRealTime()
    {
        await using var clock = Clock(60);

        clock.Hurry(false);
        _real.Advance(TimeSpan.FromSeconds(10));
        clock.Hurry(true);
        _real.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(Samples.Noon.AddSeconds(10).AddMinutes(10), clock.Time.GetUtcNow());
    }

    [Fact]
    public async Task Start_AfterAStop_GoesOnWhereItWas()
    {
        var first = Clock(60);
        _real.Advance(TimeSpan.FromMinutes(1));
        var shown = first.Time.GetUtcNow();
        await first.DisposeAsync();

        await using var second = Clock(60);

        Assert.InRange(second.Time.GetUtcNow(), shown, shown.AddMinutes(1));
    }

    [Fact]
    public void Start_AfterAKill_IsNeverEarlierThanWhatWasShown()
    {
        var killed = Clock(60);
        _real.Advance(TimeSpan.FromSeconds(61.9));
        var shown = killed.Time.GetUtcNow();

        var second = Clock(60);

        Assert.True(second.Time.GetUtcNow() >= shown);
    }

    private LocalClock Clock(double speed) => new(_folder.Open(), speed, ClockStart.Now, _real);
}
