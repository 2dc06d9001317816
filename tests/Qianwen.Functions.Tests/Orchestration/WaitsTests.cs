using Microsoft.DurableTask;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Orchestration;

/// <summary>Waits with an end leave nothing running when they are over.</summary>
public sealed class WaitsTests : IAsyncLifetime
{
    private readonly OrchestrationHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task CompletesWithin_AwaitedComesFirst_TheTimerOfTheWaitIsGone()
    {
        _host.Functions.Orchestrator("waits", WaitAsync);
        await _host.StartAsync("waits", "w", 0);
        await _host.AdvanceAsync(TimeSpan.FromSeconds(10));

        await _host.RaiseAsync("w", "first", true);
        await _host.SettleAsync();

        Assert.Equal(_host.Now + TimeSpan.FromHours(1), _host.Time.NextDue);
    }

    [Fact]
    public async Task CompletesWithin_NothingComes_EndsAtItsEnd()
    {
        var start = _host.Now;
        _host.Functions.Orchestrator("waits", WaitAsync);
        await _host.StartAsync("waits", "w", 0);

        var came = await _host.FinishAsync<bool[]>("w");

        Assert.Equal([false, false], came);
        Assert.Equal(start + TimeSpan.FromSeconds(30) + TimeSpan.FromHours(1), _host.Now);
    }

    private static async Task<object?> WaitAsync(TaskOrchestrationContext context)
    {
        var first = context.WaitForExternalEvent<bool>("first");
        var came = await context.CompletesWithinAsync(first, TimeSpan.FromSeconds(30));
        var second = context.WaitForExternalEvent<bool>("second");
        return new[] { came, await context.CompletesWithinAsync(second, TimeSpan.FromHours(1)) };
    }
}
