using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Time;

public sealed class HostClockTests
{
    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void Dispose_TimerArmed_NeverFires()
    {
        var clock = new HostClock(_time);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));

        clock.Dispose();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(1, fired);
        Assert.Null(_time.NextDue);
    }

    [Fact]
    public void CreateTimer_AfterDispose_NeverFires()
    {
        var clock = new HostClock(_time);
        clock.Dispose();

        var late = Task.Delay(TimeSpan.FromSeconds(1), clock);
        using var timer = clock.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        Assert.False(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(late.IsCompleted);
    }

    [Fact]
    public void Delay_OnHostClock_ParksItsScope()
    {
        using var clock = new HostClock(_time);
        var work = new WorkTracker();
        using var scope = work.Enter("activity");
        using var active = scope.Activate();

        var delay = Task.Delay(TimeSpan.FromSeconds(1), clock);

        Assert.True(work.IsIdle);
        Assert.False(delay.IsCompleted);
    }
}
