using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

public abstract class PurgeConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task Purge_Finished_IsGone()
    {
        await StartAsync();
        await FinishAsync("a");

        Assert.Equal(1, (await Client.PurgeInstanceAsync("a")).PurgedInstanceCount);

        Assert.Null(await Client.GetInstanceAsync("a"));
    }

    [Fact]
    public async Task Purge_RunningOrUnknown_PurgesNothing()
    {
        await StartAsync();
        await Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("a"));
        await Host.SettleAsync();

        Assert.Equal(0, (await Client.PurgeInstanceAsync("a")).PurgedInstanceCount);
        Assert.Equal(0, (await Client.PurgeInstanceAsync("ghost")).PurgedInstanceCount);

        Assert.True((await Client.GetInstanceAsync("a"))!.IsRunning);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Purge_WithChild_TakesItOnlyIfRecursive(bool recursive, int expected)
    {
        Functions.Orchestrator(
            "parent",
            context =>
                context.CallSubOrchestratorAsync<string>("quick", new SubOrchestrationOptions(instanceId: "child"))
        );
        await StartAsync();
        await Client.ScheduleNewOrchestrationInstanceAsync("parent", new StartOrchestrationOptions("p"));
        await Host.FinishAsync("p");

        var result = await Client.PurgeInstanceAsync("p", new PurgeInstanceOptions(recursive));

        Assert.Equal(expected, result.PurgedInstanceCount);
        Assert.Equal(recursive, await Client.GetInstanceAsync("child") is null);
    }

    [Fact]
    public async Task PurgeAll_ByStatusAndTime_TakesThoseOnly()
    {
        await StartAsync();
        await FinishAsync("old");
        await Host.AdvanceAsync(TimeSpan.FromHours(1));
        var from = Host.Now;
        await FinishAsync("new");
        await Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("running"));
        await Client.ScheduleNewOrchestrationInstanceAsync("nobody", new StartOrchestrationOptions("failed"));
        await Host.FinishAsync("failed");

        var completed = new PurgeInstancesFilter(from, null, [OrchestrationRuntimeStatus.Completed]);
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(completed)).PurgedInstanceCount);
        Assert.Null(await Client.GetInstanceAsync("new"));
        Assert.NotNull(await Client.GetInstanceAsync("failed"));

        Assert.Equal(2, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount);
        Assert.NotNull(await Client.GetInstanceAsync("running"));
    }

    [Fact]
    public async Task Purge_ThenStartAgain_LateResultsOfTheOldOneAreDropped()
    {
        var gate = new TaskCompletionSource<string>();
        var began = new TaskCompletionSource();
        Functions.Activity<string, string>(
            "slow",
            (_, _) =>
            {
                began.TrySetResult();
                return gate.Task;
            }
        );
        Functions.Orchestrator("caller", context => context.CallActivityAsync<string>("slow"));
        await StartAsync();
        await Client.ScheduleNewOrchestrationInstanceAsync("caller", new StartOrchestrationOptions("a"));
        await began.Task;
        await Client.TerminateInstanceAsync("a");
        await Client.WaitForInstanceCompletionAsync("a");

        await Client.PurgeInstanceAsync("a");
        await Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("a"));
        gate.SetResult("late");
        await Host.SettleAsync();

        Assert.True((await Client.GetInstanceAsync("a"))!.IsRunning);
        Assert.Empty(Host.Log.Errors);
    }

    private async Task StartAsync()
    {
        Functions.Orchestrator("main", context => context.WaitForExternalEvent<string>("never"));
        Functions.Orchestrator("quick", _ => Task.FromResult("done"));
        await Host.StartAsync();
    }

    private async Task FinishAsync(string id)
    {
        await Client.ScheduleNewOrchestrationInstanceAsync("quick", new StartOrchestrationOptions(id));
        await Host.FinishAsync(id);
    }
}
