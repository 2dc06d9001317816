using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

public abstract class ControlConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task Suspend_EventAndTimerMeanwhile_WaitForTheResume()
    {
        var id = await StartMainAsync(async context =>
        {
            var timer = context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            var word = await context.WaitForExternalEvent<string>("go");
            await timer;
            return word;
        });
        await Host.SettleAsync();

        await Client.SuspendInstanceAsync(id, "lunch");
        await Client.RaiseEventAsync(id, "go", "on");
        await Host.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync(id));

        await Client.ResumeInstanceAsync(id);
        var instance = await Host.FinishAsync(id);

        Assert.Equal("on", Output<string>(instance));
        Assert.Equal(instance.CreatedAt.AddHours(1), instance.LastUpdatedAt);
    }

    [Fact]
    public async Task Suspend_Restart_StaysSuspendedUntilTheResume()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("go"));
        await Host.SettleAsync();
        await Client.SuspendInstanceAsync(id);
        await Client.RaiseEventAsync(id, "go", "on");
        await Host.SettleAsync();

        await Host.RestartAsync();
        await Host.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync(id));

        await Client.ResumeInstanceAsync(id);
        Assert.Equal("on", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task Resume_EventsBeforeAndAfterIt_InTheOrderRaised()
    {
        var id = await StartMainAsync(async context =>
            await context.WaitForExternalEvent<string>("n") + await context.WaitForExternalEvent<string>("n")
        );
        await Client.SuspendInstanceAsync(id);
        await Host.SettleAsync();

        await Client.RaiseEventAsync(id, "n", "1");
        await Client.ResumeInstanceAsync(id);
        await Client.RaiseEventAsync(id, "n", "2");

        Assert.Equal("12", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task Suspend_Twice_OneResumeIsEnough()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("go"));
        await Client.SuspendInstanceAsync(id);
        await Client.SuspendInstanceAsync(id);
        await Host.SettleAsync();

        await Client.ResumeInstanceAsync(id);
        await Host.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusAsync(id));
    }

    [Fact]
    public async Task Terminate_Running_EndsWithTheOutput()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("never"));
        await Host.SettleAsync();

        await Client.TerminateInstanceAsync(id, "enough");
        var instance = await Host.FinishAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, instance.RuntimeStatus);
        Assert.Equal("enough", instance.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Terminate_ActivityRuns_ItsLateResultIsDropped()
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
        var id = await StartMainAsync(context => context.CallActivityAsync<string>("slow"));
        await began.Task;

        await Client.TerminateInstanceAsync(id);
        await Client.WaitForInstanceCompletionAsync(id);
        gate.SetResult("too late");
        await Host.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await StatusAsync(id));
        Assert.Empty(Host.Log.Errors);
    }

    [Fact]
    public async Task Terminate_WhileSuspended_Ends()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("never"));
        await Client.SuspendInstanceAsync(id);
        await Host.SettleAsync();

        await Client.TerminateInstanceAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await Host.FinishAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Terminate_NotStartedYet_NeverRuns()
    {
        var hasRun = false;
        Functions.Orchestrator("main", _ => Task.FromResult(hasRun = true));
        await Host.StartAsync();
        var options = new StartOrchestrationOptions("later", Host.Now.AddHours(1));
        await Client.ScheduleNewOrchestrationInstanceAsync("main", options);

        await Client.TerminateInstanceAsync("later");
        await Host.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await StatusAsync("later"));
        Assert.False(hasRun);
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Terminate_WithChildren_TheyEndOnlyIfRecursive(bool recursive, OrchestrationRuntimeStatus expected)
    {
        Functions.Orchestrator("leaf", context => context.WaitForExternalEvent<string>("never"));
        Functions.Orchestrator(
            "child",
            context => context.CallSubOrchestratorAsync<string>("leaf", new SubOrchestrationOptions(instanceId: "leaf"))
        );
        var id = await StartMainAsync(context =>
            context.CallSubOrchestratorAsync<string>("child", new SubOrchestrationOptions(instanceId: "child"))
        );
        await Host.SettleAsync();

        await Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("stop", recursive));
        await Host.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await StatusAsync(id));
        Assert.Equal(expected, await StatusAsync("child"));
        Assert.Equal(expected, await StatusAsync("leaf"));
    }

    [Fact]
    public async Task Commands_NoSuchInstance_AreSilent()
    {
        await Host.StartAsync();

        await Client.TerminateInstanceAsync("ghost");
        await Client.SuspendInstanceAsync("ghost");
        await Client.ResumeInstanceAsync("ghost");

        Assert.Null(await Client.GetInstanceAsync("ghost"));
    }

    [Fact]
    public async Task Restart_Finished_RunsAgainWithTheSameInput()
    {
        Functions.Activity<int, int>("inc", number => number + 1);
        var id = await StartMainAsync(context => context.CallActivityAsync<int>("inc", context.GetInput<int>()), 6);
        await Host.FinishAsync(id);

        var same = await Client.RestartAsync(id);
        Assert.Equal(7, Output<int>(await Host.FinishAsync(same)));
        var other = await Client.RestartAsync(id, restartWithNewInstanceId: true);
        Assert.Equal(7, Output<int>(await Host.FinishAsync(other)));

        Assert.Equal(id, same);
        Assert.NotEqual(id, other);
        Assert.Equal(3, Functions.RunsOf("inc"));
    }

    [Fact]
    public async Task Restart_Running_Throws()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("never"));
        await Host.SettleAsync();

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Client.RestartAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.RestartAsync("ghost"));
    }

    /// <summary>The official client's base says NotSupportedException where a backend cannot rewind; this one cannot.</summary>
    [Fact]
    public async Task Rewind_IsNotOffered_SaysSo()
    {
        await Host.StartAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => Client.RewindInstanceAsync("any", "try again"));
    }

    private async Task<OrchestrationRuntimeStatus> StatusAsync(string id) =>
        (await Client.GetInstanceAsync(id))!.RuntimeStatus;
}
