using Microsoft.DurableTask;

namespace Qianwen.Conformance.Durable;

public abstract class EventConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task WaitForExternalEvent_Raised_YieldsThePayload()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<int[]>("numbers"));
        await Host.SettleAsync();

        await Client.RaiseEventAsync(id, "numbers", new[] { 4, 2 });

        Assert.Equal(new[] { 4, 2 }, Output<int[]>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task WaitForExternalEvent_RaisedBefore_IsKept()
    {
        var id = await StartMainAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("early");
        });

        await Client.RaiseEventAsync(id, "early", "bird");

        Assert.Equal("bird", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task WaitForExternalEvent_OtherCase_Matches()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("Decision"));

        await Client.RaiseEventAsync(id, "DECISION", "yes");

        Assert.Equal("yes", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task WaitForExternalEvent_SeveralOfOneName_InTheOrderRaised()
    {
        var id = await StartMainAsync(async context =>
        {
            var seen = new List<int>();
            while (seen.Count < 4)
            {
                seen.Add(await context.WaitForExternalEvent<int>("n"));
            }

            return seen;
        });

        for (var i = 1; i <= 4; i++)
        {
            await Client.RaiseEventAsync(id, "n", i);
        }

        Assert.Equal(new[] { 1, 2, 3, 4 }, Output<int[]>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task WaitForExternalEvent_AbandonedWaitOfTheSameName_NewestIsServed()
    {
        var id = await StartMainAsync(async context =>
        {
            _ = context.WaitForExternalEvent<string>("go");
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("go");
        });
        await Host.AdvanceAsync(TimeSpan.FromMinutes(2));

        await Client.RaiseEventAsync(id, "go", "now");

        Assert.Equal("now", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task WaitForExternalEvent_Timeout_Throws()
    {
        var instance = await RunMainAsync(async context =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                context.WaitForExternalEvent<string>("never", TimeSpan.FromMinutes(3))
            );
            return context.CurrentUtcDateTime;
        });

        Assert.Equal(instance.CreatedAt.UtcDateTime.AddMinutes(3), Output<DateTime>(instance));
    }

    [Fact]
    public async Task WaitForExternalEvent_RaisedWithinTimeout_LeavesNoTimer()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("soon", TimeSpan.FromMinutes(3)));
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        await Client.RaiseEventAsync(id, "soon", "here");
        var instance = await Host.FinishAsync(id);

        Assert.Equal("here", Output<string>(instance));
        Assert.Equal(instance.CreatedAt.AddMinutes(1), Host.Now);
    }

    [Fact]
    public async Task WaitForExternalEvent_RaisedAfterCancelledWait_IsKeptForTheNext()
    {
        var id = await StartMainAsync(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var abandoned = context.WaitForExternalEvent<string>("go", cancellation.Token);
            cancellation.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("go");
        });
        await Host.SettleAsync();

        await Client.RaiseEventAsync(id, "go", "kept");

        Assert.Equal("kept", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task RaiseEvent_NoSuchInstance_IsDropped()
    {
        Functions.Orchestrator("main", context => context.WaitForExternalEvent<string>("go", TimeSpan.FromMinutes(1)));
        await Host.StartAsync();

        await Client.RaiseEventAsync("ghost", "go", "too early");
        await Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("ghost"));

        Assert.True(Failure(await Host.FinishAsync("ghost")).IsCausedBy<OperationCanceledException>());
    }

    [Fact]
    public async Task SendEvent_ToAnotherInstance_Arrives()
    {
        Functions.Orchestrator("listener", context => context.WaitForExternalEvent<string>("word"));
        var id = await StartMainAsync(async context =>
        {
            await context.WaitForExternalEvent<string>("begin");
            context.SendEvent("ear", "word", "hello");
            context.SendEvent("nobody", "word", "lost");
            return "sent";
        });
        await Client.ScheduleNewOrchestrationInstanceAsync("listener", new StartOrchestrationOptions("ear"));

        await Client.RaiseEventAsync(id, "begin");

        Assert.Equal("sent", Output<string>(await Host.FinishAsync(id)));
        Assert.Equal("hello", Output<string>(await Host.FinishAsync("ear")));
    }

    [Fact]
    public async Task Restart_WhileWaiting_TakesWhatWasRaised()
    {
        var id = await StartMainAsync(async context =>
            await context.WaitForExternalEvent<string>("a") + await context.WaitForExternalEvent<string>("b")
        );
        await Client.RaiseEventAsync(id, "b", "2");
        await Host.SettleAsync();

        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "a", "1");

        Assert.Equal("12", Output<string>(await Host.FinishAsync(id)));
    }

    /// <summary>An event for an instance that is scheduled and has not run yet waits for it.</summary>
    [Fact]
    public async Task RaiseEvent_BeforeTheStart_IsThereWhenItWaits()
    {
        Functions.Orchestrator("main", context => context.WaitForExternalEvent<string>("go"));
        await Host.StartAsync();
        var options = new StartOrchestrationOptions("later", Host.Now.AddHours(1));
        await Client.ScheduleNewOrchestrationInstanceAsync("main", options);

        await Client.RaiseEventAsync("later", "go", "early");
        await Host.AdvanceAsync(TimeSpan.FromMinutes(59));
        Assert.False((await Client.GetInstanceAsync("later"))!.IsCompleted);

        Assert.Equal("early", Output<string>(await Host.FinishAsync("later")));
    }

    [Fact]
    public async Task RaiseEvent_LargePayload_ArrivesWholeInStatusAndOutputToo()
    {
        var text = new string('茶', 200_000);
        var id = await StartMainAsync(async context =>
        {
            var got = await context.WaitForExternalEvent<string>("big");
            context.SetCustomStatus(got);
            return got;
        });

        await Client.RaiseEventAsync(id, "big", text);
        var instance = await Host.FinishAsync(id);

        Assert.Equal(text, Output<string>(instance));
        Assert.Equal(text, instance.ReadCustomStatusAs<string>());
    }
}
