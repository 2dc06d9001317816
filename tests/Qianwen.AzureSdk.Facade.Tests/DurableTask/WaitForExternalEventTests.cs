namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class WaitForExternalEventTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task WaitForExternalEvent_EventComesFirst_ReturnsItAndCancelsTheTimer()
    {
        var context = new FakeOrchestrationContext();
        var waiting = context.WaitForExternalEvent<string>("Decision", Timeout);

        context.Raise("accept");

        Assert.Equal("accept", await waiting);
        Assert.True(context.TimerCancellation.IsCancellationRequested);
        Assert.False(context.EventCancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task WaitForExternalEvent_TimerFiresFirst_ThrowsAndCancelsTheEvent()
    {
        var context = new FakeOrchestrationContext();
        var waiting = context.WaitForExternalEvent<string>("Decision", Timeout);

        context.FireTimer();

        Assert.True(context.EventCancellation.IsCancellationRequested);
        await Assert.ThrowsAsync<TaskCanceledException>(() => waiting);
        Assert.False(context.TimerCancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task WaitForExternalEvent_CallerCancels_ThrowsAndCancelsBoth()
    {
        var context = new FakeOrchestrationContext();
        using var cancellation = new CancellationTokenSource();
        var waiting = context.WaitForExternalEvent<string>("Decision", Timeout, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(context.EventCancellation.IsCancellationRequested);
        Assert.True(context.TimerCancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task WaitForExternalEvent_TimerFiresFirst_CancelsOnTheThreadOfTheOrchestrator()
    {
        var context = new FakeOrchestrationContext();
        var waiting = context.WaitForExternalEvent<string>("Decision", Timeout);
        Thread? cancelledOn = null;
        using var registration = context.EventCancellation.Register(() => cancelledOn = Thread.CurrentThread);

        context.FireTimer();

        Assert.Same(Thread.CurrentThread, cancelledOn);
        await Assert.ThrowsAsync<TaskCanceledException>(() => waiting);
    }

    [Fact]
    public void WaitForExternalEvent_WithATimeout_CountsFromTheOrchestrationsClock()
    {
        var context = new FakeOrchestrationContext();

        _ = context.WaitForExternalEvent<string>("Decision", Timeout);

        Assert.Equal(context.CurrentUtcDateTime + Timeout, context.TimerFiresAt);
    }
}
