using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Time;

public sealed class WorkTrackerTests
{
    private readonly WorkTracker _work = new();
    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void IsIdle_NothingEntered_True() => Assert.True(_work.IsIdle);

    [Fact]
    public void IsIdle_OneOfTwoScopesLeft_False()
    {
        using var first = _work.Enter("first");
        _work.Enter("second").Dispose();

        Assert.False(_work.IsIdle);
    }

    [Fact]
    public async Task WhenIdleAsync_LastScopeLeft_Completes()
    {
        var scope = _work.Enter("step");
        var idle = _work.WhenIdleAsync();
        Assert.False(idle.IsCompleted);

        scope.Dispose();

        await idle;
    }

    [Fact]
    public void Dispose_Twice_CountsOnce()
    {
        using var other = _work.Enter("other");
        var scope = _work.Enter("step");
        scope.Dispose();
        scope.Dispose();

        Assert.False(_work.IsIdle);
        other.Dispose();
        Assert.True(_work.IsIdle);
    }

    [Fact]
    public void EnterNested_InnerLeft_OuterIsBusyAgain()
    {
        using var outer = _work.Enter("activity");
        using var _ = outer.Activate();
        var inner = _work.EnterNested("http");
        Assert.Equal(["activity (waiting)", "http"], _work.OpenScopes);

        inner.Dispose();

        Assert.Equal(["activity"], _work.OpenScopes);
    }

    [Fact]
    public async Task IsIdle_ScopeAwaitsVirtualDelay_TrueUntilItFires()
    {
        var scope = _work.Enter("activity");
        var done = WaitThenLeaveAsync(scope);
        Assert.True(_work.IsIdle);

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(_work.IsIdle);
        scope.Dispose();
        await done;
    }

    [Fact]
    public async Task IsIdle_NestedScopeParked_TrueForBoth()
    {
        using var outer = _work.Enter("activity");
        using var activeOuter = outer.Activate();
        using var inner = _work.EnterNested("http");
        var done = WaitThenLeaveAsync(inner);

        Assert.True(_work.IsIdle);
        _time.Advance(TimeSpan.FromSeconds(5));
        await done;
        Assert.False(_work.IsIdle);
    }

    [Fact]
    public async Task IsIdle_DelayCancelled_BusyAgain()
    {
        using var scope = _work.Enter("activity");
        using var active = scope.Activate();
        using var cancel = new CancellationTokenSource();
        var delay = Task.Delay(TimeSpan.FromHours(1), _time, cancel.Token);
        Assert.True(_work.IsIdle);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delay);
        Assert.False(_work.IsIdle);
        Assert.Null(_time.NextDue);
    }

    [Fact]
    public void IsIdle_ScopeHasOnlyTimeLimits_StaysBusy()
    {
        using var scope = _work.Enter("activity");
        using var active = scope.Activate();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), _time);
        var waiting = new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(5), _time);
        using var own = _time.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        Assert.False(_work.IsIdle);
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public void BecomeBackground_NestedStream_OuterGoesOn()
    {
        using var outer = _work.Enter("activity");
        using var active = outer.Activate();
        using var stream = _work.EnterNested("stream");

        stream.BecomeBackground();
        Assert.False(_work.IsIdle);

        outer.Dispose();
        Assert.True(_work.IsIdle);
    }

    [Fact]
    public void BecomeBackground_DisposedAfterwards_ParentIsCountedOnce()
    {
        using var outer = _work.Enter("activity");
        using var active = outer.Activate();
        var stream = _work.EnterNested("stream");
        using var call = _work.EnterNested("call");
        stream.BecomeBackground();
        stream.Dispose();

        Assert.Equal(["activity (waiting)", "call"], _work.OpenScopes);
    }

    private async Task WaitThenLeaveAsync(WorkScope scope)
    {
        using var active = scope.Activate();
        await Task.Delay(TimeSpan.FromSeconds(5), _time);
    }
}
