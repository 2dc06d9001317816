using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Time;

public sealed class ScaledTimeProviderTests
{
    private readonly VirtualTimeProvider _real = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void GetUtcNow_AfterRealTime_GainsTheFactor()
    {
        var scaled = new ScaledTimeProvider(DateTimeOffset.UnixEpoch.AddDays(1), 60, _real);

        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(1).AddMinutes(2), scaled.GetUtcNow());
    }

    [Fact]
    public void CreateTimer_Due_FiresAtScaledTime()
    {
        var scaled = new ScaledTimeProvider(DateTimeOffset.UnixEpoch, 60, _real);
        DateTimeOffset? fired = null;
        using var timer = scaled.CreateTimer(
            _ => fired = scaled.GetUtcNow(),
            null,
            TimeSpan.FromMinutes(30),
            Timeout.InfiniteTimeSpan
        );

        _real.Advance(TimeSpan.FromSeconds(29));
        Assert.Null(fired);
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(30), fired);
    }

    [Fact]
    public void Factor_Changed_KeepsWhatIsShownAndMovesTimers()
    {
        var scaled = new ScaledTimeProvider(DateTimeOffset.UnixEpoch, 60, _real);
        DateTimeOffset? fired = null;
        using var timer = scaled.CreateTimer(
            _ => fired = scaled.GetUtcNow(),
            null,
            TimeSpan.FromMinutes(2),
            Timeout.InfiniteTimeSpan
        );
        _real.Advance(TimeSpan.FromSeconds(1));

        scaled.Factor = 1;

        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(1), scaled.GetUtcNow());
        _real.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(fired);
        _real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(2), fired);
    }

    [Fact]
    public void CreateTimer_Periodic_FiresAgainUntilDisposed()
    {
        var scaled = new ScaledTimeProvider(DateTimeOffset.UnixEpoch, 60, _real);
        var fired = 0;
        var timer = scaled.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _real.Advance(TimeSpan.FromSeconds(3));
        timer.Dispose();
        _real.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(3, fired);
    }

    [Fact]
    public void Constructor_FactorZero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledTimeProvider(DateTimeOffset.UnixEpoch, 0, _real));
}
