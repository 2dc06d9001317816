using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Conformance.Durable;

/// <summary>What an engine leaves behind, and how it stops.</summary>
public sealed class LocalDurableLifetimeTests : DurableConformance<LocalDurableFixture>
{
    [Fact]
    public async Task Stop_ActivityRuns_IsCancelledAndRunsAgainInTheNextEngine()
    {
        var began = new TaskCompletionSource();
        Functions.Activity<string, string>(
            "slow",
            async (_, cancellation) =>
            {
                if (began.TrySetResult())
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                }

                return "second run";
            }
        );
        var id = await StartMainAsync(context => context.CallActivityAsync<string>("slow"));
        await began.Task;

        await Host.Engine.StopAsync();
        await Host.StartAsync();

        Assert.Equal("second run", Output<string>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task Stop_SomebodyWaitsForAnInstance_IsTold()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<string>("never"));
        var completion = Client.WaitForInstanceCompletionAsync(id);

        await Host.Engine.StopAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => completion);
    }

    [Fact]
    public async Task Client_BeforeTheStart_WhatItStoredRunsAfterIt()
    {
        Functions.Orchestrator("main", context => context.WaitForExternalEvent<string>("go"));
        await using var engine = new DurableEngine(
            Host.Options,
            Host.Database,
            Host.Time,
            Host.Work,
            Functions,
            Host.Log
        );
        var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await engine.Client.RaiseEventAsync(id, "go", "early");

        await engine.StartAsync(CancellationToken.None);
        await Host.SettleAsync();

        Assert.True((await engine.Client.GetInstanceAsync(id))!.IsCompleted);
    }

    [Fact]
    public async Task End_WithTimersOfAllKinds_LeavesNothingDue()
    {
        Functions.Orchestrator(
            "child",
            context => context.WaitForExternalEvent<string>("never", TimeSpan.FromHours(9))
        );
        var id = await StartMainAsync(async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromHours(5), CancellationToken.None);
            using var cancellation = new CancellationTokenSource();
            _ = context.CreateTimer(TimeSpan.FromHours(6), cancellation.Token);
            cancellation.Cancel();
            _ = context.CallSubOrchestratorAsync("child", new SubOrchestrationOptions(instanceId: "child"));
            return await context.WaitForExternalEvent<string>("go", TimeSpan.FromHours(7));
        });
        await Client.RaiseEventAsync(id, "go", "now");
        await Host.FinishAsync(id);

        await Client.TerminateInstanceAsync("child");
        var later = new StartOrchestrationOptions("later", Host.Now.AddHours(8));
        await Client.ScheduleNewOrchestrationInstanceAsync("main", later);
        await Client.TerminateInstanceAsync("later");
        await Host.SettleAsync();

        Assert.Null(Host.Time.NextDue);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await Client.GetInstanceAsync("later"))!.RuntimeStatus);
    }

    [Fact]
    public async Task CancelTimer_WhileTheInstanceGoesOn_NothingIsDueAnyMore()
    {
        var id = await StartMainAsync(async context =>
        {
            await context.WaitForExternalEvent<string>("go", TimeSpan.FromHours(3));
            return await context.WaitForExternalEvent<string>("never");
        });
        await Host.SettleAsync();
        Assert.Equal(Host.Now.AddHours(3), Host.Time.NextDue);

        await Client.RaiseEventAsync(id, "go");
        await Host.SettleAsync();
        Assert.Null(Host.Time.NextDue);

        await Host.RestartAsync();
        Assert.Null(Host.Time.NextDue);
    }

    [Fact]
    public async Task ContinueAsNew_ManyTimes_KeepsTheHistoryOfTheLastExecutionOnly()
    {
        var id = await StartMainAsync(
            async context =>
            {
                await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                if (context.GetInput<int>() < 50)
                {
                    context.ContinueAsNew(context.GetInput<int>() + 1);
                }

                return context.GetInput<int>();
            },
            0
        );

        Assert.Equal(50, Output<int>(await Host.FinishAsync(id)));
        var lines = Host.Database.Read(session =>
            session.QueryFirst("SELECT count(*) FROM durable_history", row => row.GetInt32(0))
        );
        Assert.Equal((await Host.Engine.GetHistoryAsync(id)).Count, lines);
    }
}
