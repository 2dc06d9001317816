using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Conformance.Durable;

public sealed class LocalDurableConcurrencyTests
{
    [Fact]
    public async Task Activities_MoreThanTheLimit_AtMostSoManyAtOnce()
    {
        await using var host = new LocalDurableFixture
        {
            Options = new DurableEngineOptions { HubName = "test", MaxConcurrentActivities = 3 },
        };
        var (running, most) = (0, 0);
        host.Functions.Activity<int, int>(
            "work",
            async (number, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return number;
            }
        );
        host.Functions.Orchestrator(
            "main",
            context => Task.WhenAll(Enumerable.Range(0, 60).Select(i => context.CallActivityAsync<int>("work", i)))
        );
        await host.StartAsync();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        await host.FinishAsync(id);

        Assert.InRange(most, 1, 3);
        Assert.Equal(60, host.Functions.RunsOf("work"));
    }

    [Fact]
    public async Task Turns_EventsFromManyThreads_NeverTwoAtOnceAndNoneIsLost()
    {
        await using var host = new LocalDurableFixture();
        var (running, most) = (0, 0);
        host.Functions.Orchestrator(
            "main",
            async context =>
            {
                var sum = 0;
                for (var i = 0; i < 200; i++)
                {
                    var number = await context.WaitForExternalEvent<int>("n");
                    InterlockedMax(ref most, Interlocked.Increment(ref running));
                    sum += number;
                    Interlocked.Decrement(ref running);
                }

                return sum;
            }
        );
        await host.StartAsync();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        await Parallel.ForAsync(1, 201, async (i, _) => await host.Client.RaiseEventAsync(id, "n", i, default));

        Assert.Equal(20_100, (await host.FinishAsync(id)).ReadOutputAs<int>());
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Instances_MoreThanStayInMemory_AllFinish()
    {
        await using var host = new LocalDurableFixture
        {
            Options = new DurableEngineOptions { HubName = "test", MaxLiveInstances = 5 },
        };
        host.Functions.Orchestrator(
            "main",
            async context =>
                await context.WaitForExternalEvent<int>("a") * 100 + await context.WaitForExternalEvent<int>("b")
        );
        await host.StartAsync();
        var ids = Enumerable.Range(0, 40).Select(i => $"i-{i}").ToList();
        foreach (var id in ids)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions(id));
        }

        foreach (var name in new[] { "a", "b" })
        {
            await host.SettleAsync();
            await Task.WhenAll(ids.Select((id, i) => host.Client.RaiseEventAsync(id, name, i)));
        }

        foreach (var (i, id) in ids.Index())
        {
            Assert.Equal(101 * i, (await host.FinishAsync(id)).ReadOutputAs<int>());
        }
    }

    [Fact]
    public async Task Hubs_OnOneDatabase_DoNotSeeEachOther()
    {
        await using var first = new LocalDurableFixture();
        await using var second = new LocalDurableFixture
        {
            Database = first.Database,
            Options = new DurableEngineOptions { HubName = "other" },
        };
        first.Functions.Orchestrator("main", _ => Task.FromResult("first"));
        second.Functions.Orchestrator("main", _ => Task.FromResult("second"));
        await first.StartAsync();
        await second.StartAsync();
        var options = new StartOrchestrationOptions("same");

        await first.Client.ScheduleNewOrchestrationInstanceAsync("main", options);
        await second.Client.ScheduleNewOrchestrationInstanceAsync("main", options);

        Assert.Equal("first", (await first.FinishAsync("same")).ReadOutputAs<string>());
        Assert.Equal("second", (await second.FinishAsync("same")).ReadOutputAs<string>());
    }

    private static void InterlockedMax(ref int most, int value)
    {
        var seen = Volatile.Read(ref most);
        while (value > seen)
        {
            seen = Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
