using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

public abstract class StartConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task Schedule_WithoutId_EachGetsItsOwn()
    {
        var first = await StartMainAsync(context => Task.FromResult(context.InstanceId));
        var second = await Client.ScheduleNewOrchestrationInstanceAsync("main");

        Assert.NotEqual(first, second);
        Assert.Equal(first, Output<string>(await Host.FinishAsync(first)));
        Assert.Equal(second, Output<string>(await Host.FinishAsync(second)));
    }

    [Fact]
    public async Task Schedule_WithId_RunsUnderIt()
    {
        await StartWaitingAsync("task-1");

        Assert.Equal("task-1", (await Client.GetInstanceAsync("task-1"))!.InstanceId);
    }

    [Fact]
    public async Task Schedule_IdIsRunning_Throws()
    {
        await StartWaitingAsync("task-1");

        var exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => ScheduleAsync("task-1"));

        Assert.Contains("'task-1' already exists and is Running", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_IdIsPending_Throws()
    {
        await StartWaitingAsync("task-1", Host.Now.AddHours(1));

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => ScheduleAsync("task-1"));
    }

    [Fact]
    public async Task Schedule_IdHasFinished_IsReplaced()
    {
        await StartWaitingAsync("task-1");
        await Client.RaiseEventAsync("task-1", "go", "first");
        await Host.FinishAsync("task-1");

        await ScheduleAsync("task-1");
        await Host.SettleAsync();

        Assert.True((await Client.GetInstanceAsync("task-1"))!.IsRunning);
        await Client.RaiseEventAsync("task-1", "go", "second");
        Assert.Equal("second", Output<string>(await Host.FinishAsync("task-1")));
    }

    [Fact]
    public async Task Schedule_IdHasFinishedInADedupeStatus_Throws()
    {
        await StartWaitingAsync("task-1");
        await Client.RaiseEventAsync("task-1", "go", "first");
        await Host.FinishAsync("task-1");
        var options = new StartOrchestrationOptions("task-1");

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() =>
            Client.ScheduleNewOrchestrationInstanceAsync(
                "main",
                options.WithDedupeStatuses(OrchestrationRuntimeStatus.Completed)
            )
        );
        await Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            options.WithDedupeStatuses(OrchestrationRuntimeStatus.Failed)
        );
    }

    [Fact]
    public async Task Schedule_SameIdManyTimesAtOnce_OneIsStarted()
    {
        await StartWaitingAsync("other");

        var starts = Enumerable.Range(0, 30).Select(_ => Task.Run(() => ScheduleAsync("one"))).ToList();
        await Task.WhenAll(starts).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("one", await Assert.Single(starts, start => start.IsCompletedSuccessfully));
        Assert.Equal(29, starts.Count(start => start.Exception?.InnerException is InvalidOperationException));
    }

    [Fact]
    public async Task Schedule_StartAt_IsPendingUntilThen()
    {
        await StartWaitingAsync("task-1", Host.Now.AddHours(2));

        await Host.AdvanceAsync(TimeSpan.FromMinutes(119));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await Client.GetInstanceAsync("task-1"))!.RuntimeStatus);

        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True((await Client.GetInstanceAsync("task-1"))!.IsRunning);
    }

    [Fact]
    public async Task Restart_BeforeStartAt_StartsAtItsTimeWithTheEventsRaised()
    {
        await StartWaitingAsync("task-1", Host.Now.AddHours(2));
        await Client.RaiseEventAsync("task-1", "go", "early");
        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        await Host.RestartAsync();
        var instance = await Host.FinishAsync("task-1");

        Assert.Equal("early", Output<string>(instance));
        Assert.Equal(instance.CreatedAt.AddHours(2), instance.LastUpdatedAt);
    }

    [Fact]
    public async Task Schedule_TagsAndVersion_AreKept()
    {
        Functions.Orchestrator("main", context => Task.FromResult(context.Version));
        await Host.StartAsync();
        var options = new StartOrchestrationOptions
        {
            Version = "2.1",
            Tags = new Dictionary<string, string> { ["owner"] = "mei" },
        };

        var id = await Client.ScheduleNewOrchestrationInstanceAsync("main", options);
        var instance = await Host.FinishAsync(id);

        Assert.Equal("2.1", Output<string>(instance));
        Assert.Equal("mei", instance.Tags["owner"]);
    }

    [Fact]
    public async Task Schedule_UnknownName_FailsAndSaysSo()
    {
        await Host.StartAsync();

        var id = await Client.ScheduleNewOrchestrationInstanceAsync("nobody");

        var failure = Failure(await Host.FinishAsync(id));
        Assert.Equal("There is no orchestrator function named 'nobody'.", failure.ErrorMessage);
    }

    [Fact]
    public async Task WaitForInstanceStart_Delayed_CompletesWhenItRuns()
    {
        await StartWaitingAsync("task-1", Host.Now.AddHours(1));

        var started = Client.WaitForInstanceStartAsync("task-1");
        await Host.SettleAsync();
        Assert.False(started.IsCompleted);

        await Host.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.True((await started).IsRunning);
    }

    [Fact]
    public async Task WaitForInstanceCompletion_Later_CarriesTheOutput()
    {
        await StartWaitingAsync("task-1");
        var completed = Client.WaitForInstanceCompletionAsync("task-1", getInputsAndOutputs: true);
        await Host.SettleAsync();
        Assert.False(completed.IsCompleted);

        await Client.RaiseEventAsync("task-1", "go", "done");

        Assert.Equal("done", Output<string>(await completed));
    }

    [Fact]
    public async Task WaitForInstanceCompletion_Cancelled_Throws()
    {
        await StartWaitingAsync("task-1");
        using var cancellation = new CancellationTokenSource();
        var completed = Client.WaitForInstanceCompletionAsync("task-1", cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => completed);
    }

    [Fact]
    public async Task WaitForInstanceCompletion_NoSuchInstance_IsNull()
    {
        await Host.StartAsync();

        Assert.Null(await Client.WaitForInstanceCompletionAsync("ghost"));
        Assert.Null(await Client.GetInstanceAsync("ghost"));
    }

    private async Task StartWaitingAsync(string id, DateTimeOffset? startAt = null)
    {
        Functions.Orchestrator("main", context => context.WaitForExternalEvent<string>("go"));
        await Host.StartAsync();
        await Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions(id, startAt));
        await Host.SettleAsync();
    }

    private Task<string> ScheduleAsync(string id) =>
        Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions(id));
}
