using Microsoft.DurableTask;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Orchestration;

/// <summary>Waits with an end leave nothing running when they are over.</summary>
public sealed class WaitsTests
{
    [Fact]
    public async Task CompletesWithin_AwaitedComesFirst_TheTimerOfTheWaitIsGone()
    {
        await using var host = new OrchestrationHost();
        host.Functions.Orchestrator("waits", WaitAsync);
        await host.StartAsync("waits", "w", 0);
        await host.AdvanceAsync(TimeSpan.FromSeconds(10));

        await host.RaiseAsync("w", "first", true);
        await host.SettleAsync();

        Assert.Equal(host.Now + TimeSpan.FromHours(1), host.Time.NextDue);
    }

    [Fact]
    public async Task CompletesWithin_NothingComes_EndsAtItsEnd()
    {
        await using var host = new OrchestrationHost();
        var start = host.Now;
        host.Functions.Orchestrator("waits", WaitAsync);
        await host.StartAsync("waits", "w", 0);

        var came = await host.FinishAsync<bool[]>("w");

        Assert.Equal([false, false], came);
        Assert.Equal(start + TimeSpan.FromSeconds(30) + TimeSpan.FromHours(1), host.Now);
    }

    private static async Task<object?> WaitAsync(TaskOrchestrationContext context)
    {
        var first = context.WaitForExternalEvent<bool>("first");
        var came = await context.CompletesWithinAsync(first, TimeSpan.FromSeconds(30));
        var second = context.WaitForExternalEvent<bool>("second");
        return new[] { came, await context.CompletesWithinAsync(second, TimeSpan.FromHours(1)) };
    }
}
