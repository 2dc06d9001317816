using Microsoft.DurableTask;

namespace Qianwen.Conformance.Durable;

/// <summary>
/// What the local engine carries. The greatest number of waiting instances is measured by the benchmark <c>waiting</c>.
/// </summary>
public sealed class LocalDurableScaleTests : DurableConformance<LocalDurableFixture>
{
    [Fact]
    public async Task CallActivity_TenThousandInParallel_EachRunsOnceAndAllAreGathered()
    {
        const int Count = 10_000;
        Functions.Activity<int, int>("echo", number => number);

        var instance = await RunMainAsync(async context =>
        {
            var all = Enumerable.Range(0, Count).Select(i => context.CallActivityAsync<int>("echo", i));
            var values = await Task.WhenAll(all);
            return values.Select((value, at) => value == at).Count(isSame => isSame);
        });

        Assert.Equal(Count, Output<int>(instance));
        Assert.Equal(Count, Functions.RunsOf("echo"));
    }

    [Fact]
    public async Task Restart_HistoryOfFiftyThousandEvents_IsReplayedAndGoesOn()
    {
        const int Count = 50_000;
        var id = await StartMainAsync(async context =>
        {
            var sum = 0L;
            for (var i = 0; i <= Count; i++)
            {
                sum += await context.WaitForExternalEvent<int>("n");
            }

            return sum;
        });
        await Task.WhenAll(Enumerable.Range(1, Count).Select(i => Client.RaiseEventAsync(id, "n", i)));
        await Host.SettleAsync();
        Assert.InRange((await Host.Engine.GetHistoryAsync(id)).Count, Count, int.MaxValue);

        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "n", 0);

        Assert.Equal(Count * (Count + 1L) / 2, Output<long>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task Waiting_MoreInstancesAndTimersThanStayInMemory_EachGoesOnAtItsTime()
    {
        const int Count = 3_000;
        await using var host = new LocalDurableFixture
        {
            Options = new()
            {
                HubName = "test",
                MaxLiveInstances = 50,
                MaxLiveTimers = 100,
            },
        };
        var late = 0;
        host.Functions.Orchestrator(
            "wait",
            async context =>
            {
                var due = context.CurrentUtcDateTime.AddMinutes(1 + context.GetInput<int>() * 7919 % Count);
                await context.CreateTimer(due, CancellationToken.None);
                late += context.CurrentUtcDateTime == due ? 0 : 1;
                return context.InstanceId;
            }
        );
        await host.StartAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, Count)
                .Select(i =>
                    host.Client.ScheduleNewOrchestrationInstanceAsync("wait", i, new StartOrchestrationOptions($"w{i}"))
                )
        );
        await host.AdvanceAsync(TimeSpan.FromMinutes(Count / 2));

        await host.RestartAsync();
        await host.AdvanceAsync(TimeSpan.FromMinutes(Count));

        await foreach (var instance in host.Client.GetAllInstancesAsync())
        {
            Assert.True(instance.IsCompleted, instance.InstanceId);
        }

        Assert.Equal(0, late);
    }
}
