using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Time;

public sealed class VirtualTimeProviderTests
{
    private readonly VirtualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly List<string> _fired = [];

    [Fact]
    public void Advance_TimersOutOfOrder_FireByDueThenByArming()
    {
        using var late = Timer("late", 3);
        using var first = Timer("first", 1);
        using var second = Timer("second", 1);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["first@1", "second@1"], _fired);
        Assert.Equal(2, Seconds(_time.GetUtcNow()));
    }

    [Fact]
    public void AdvanceToNextTimer_TwoDueTogether_FiresOne()
    {
        using var first = Timer("first", 1);
        using var second = Timer("second", 1);

        Assert.True(_time.AdvanceToNextTimer());

        Assert.Equal(["first@1"], _fired);
    }

    [Fact]
    public void AdvanceToNextTimer_NothingUntilLimit_MovesToLimit()
    {
        using var timer = Timer("timer", 10);

        Assert.False(_time.AdvanceToNextTimer(DateTimeOffset.UnixEpoch.AddSeconds(4)));

        Assert.Equal(4, Seconds(_time.GetUtcNow()));
        Assert.Empty(_fired);
    }

    [Fact]
    public void Advance_Periodic_FiresEachPeriod()
    {
        using var timer = _time.CreateTimer(
            _ => _fired.Add($"tick@{Seconds(_time.GetUtcNow())}"),
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(2)
        );

        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(["tick@1", "tick@3", "tick@5"], _fired);
    }

    [Fact]
    public void Change_ToInfinite_NeverFires()
    {
        using var timer = Timer("timer", 1);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Empty(_fired);
    }

    [Fact]
    public void NextDue_TimerInBackgroundScope_IsNotCountedButFires()
    {
        using var scope = new WorkTracker().EnterBackground("schedule");
        using var active = scope.Activate();
        using var timer = Timer("schedule", 1);

        Assert.Null(_time.NextDue);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["schedule@1"], _fired);
    }

    [Fact]
    public async Task Delay_AwaitedInALoop_EndsAtTheSumOfItsDelays()
    {
        var work = new WorkTracker();
        var loop = LoopAsync();
        do
        {
            await work.WhenIdleAsync();
        } while (_time.AdvanceToNextTimer());

        await loop;
        Assert.Equal(30, Seconds(_time.GetUtcNow()));

        async Task LoopAsync()
        {
            using var scope = work.Enter("loop");
            using var active = scope.Activate();
            for (var i = 0; i < 3; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), _time);
            }
        }
    }

    private static int Seconds(DateTimeOffset instant) => (int)(instant - DateTimeOffset.UnixEpoch).TotalSeconds;

    private ITimer Timer(string name, int seconds) =>
        _time.CreateTimer(
            _ => _fired.Add($"{name}@{Seconds(_time.GetUtcNow())}"),
            null,
            TimeSpan.FromSeconds(seconds),
            Timeout.InfiniteTimeSpan
        );
}
