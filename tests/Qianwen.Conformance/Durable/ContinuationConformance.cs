using Microsoft.DurableTask;

namespace Qianwen.Conformance.Durable;

public abstract class ContinuationConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task ContinueAsNew_Loop_EachExecutionGetsTheNewInput()
    {
        Functions.Activity<int, int>("add", number => number + 1);

        var instance = await RunMainAsync(
            async context =>
            {
                var next = await context.CallActivityAsync<int>("add", context.GetInput<int>());
                if (next < 10)
                {
                    context.ContinueAsNew(next);
                }

                return next;
            },
            0
        );

        Assert.Equal(10, Output<int>(instance));
        Assert.Equal(10, Functions.RunsOf("add"));
    }

    [Fact]
    public async Task ContinueAsNew_Preserving_UnprocessedEventsGoOnInOrder()
    {
        var id = await StartMainAsync(SumOneEventAnExecution(preserve: true), Array.Empty<int>());
        for (var i = 1; i <= 4; i++)
        {
            await Client.RaiseEventAsync(id, "n", i);
        }

        Assert.Equal(new[] { 1, 2, 3, 4 }, Output<int[]>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task ContinueAsNew_EventRaisedDuringItsTurn_ComesAfterTheCarriedOnes()
    {
        var id = await StartMainAsync(async context =>
        {
            var isFirst = context.GetInput<string>() is null;
            if (isFirst)
            {
                await context.WaitForExternalEvent<string>("begin");

                // Another client, between the moment the turn read its messages and the moment it is stored.
                Task.Run(() => Client.RaiseEventAsync("one", "n", 3)).GetAwaiter().GetResult();
                context.ContinueAsNew("next");
                return [];
            }

            return new[]
            {
                await context.WaitForExternalEvent<int>("n"),
                await context.WaitForExternalEvent<int>("n"),
                await context.WaitForExternalEvent<int>("n"),
            };
        });
        await Client.TerminateInstanceAsync(id);
        await Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("one"));
        await Client.RaiseEventAsync("one", "n", 1);
        await Client.RaiseEventAsync("one", "n", 2);
        await Client.RaiseEventAsync("one", "begin");

        Assert.Equal(new[] { 1, 2, 3 }, Output<int[]>(await Host.FinishAsync("one")));
    }

    [Fact]
    public async Task ContinueAsNew_NotPreserving_UnprocessedEventsAreDropped()
    {
        Functions.Orchestrator(
            "main",
            async context =>
            {
                if (context.GetInput<string>() == "second")
                {
                    return await context.WaitForExternalEvent<string>("go", TimeSpan.FromMinutes(1));
                }

                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                context.ContinueAsNew("second", preserveUnprocessedEvents: false);
                return "first";
            }
        );
        await Host.StartAsync();
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("main");
        await Client.RaiseEventAsync(id, "go", "dropped");

        Assert.True(Failure(await Host.FinishAsync(id)).IsCausedBy<OperationCanceledException>());
    }

    [Fact]
    public async Task ContinueAsNew_LateResults_DoNotReachTheNextExecution()
    {
        Functions.Activity<string, string>("slow", text => text);
        Functions.Activity<string, string>("quick", text => text);

        var instance = await RunMainAsync(
            async context =>
            {
                if (context.GetInput<string>() == "second")
                {
                    return await context.CallActivityAsync<string>("quick", "right");
                }

                _ = context.CallActivityAsync<string>("slow", "late");
                _ = context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                context.ContinueAsNew("second");
                return "first";
            },
            "first"
        );
        await Host.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("right", Output<string>(instance));
        Assert.Equal(1, Functions.RunsOf("slow"));
    }

    [Fact]
    public async Task ContinueAsNew_ThenThrows_Fails()
    {
        var instance = await RunMainAsync<string>(context =>
        {
            context.ContinueAsNew("next");
            throw new InvalidOperationException("changed my mind");
        });

        Assert.Equal("changed my mind", Failure(instance).ErrorMessage);
    }

    [Fact]
    public async Task ContinueAsNew_InChild_AnswersTheParentAtItsEnd()
    {
        Functions.Orchestrator(
            "child",
            context =>
            {
                var round = context.GetInput<int>();
                if (round < 3)
                {
                    context.ContinueAsNew(round + 1);
                }

                return Task.FromResult(round);
            }
        );

        var instance = await RunMainAsync(context => context.CallSubOrchestratorAsync<int>("child", 0));

        Assert.Equal(3, Output<int>(instance));
    }

    [Fact]
    public async Task Restart_BetweenExecutions_GoesOn()
    {
        var id = await StartMainAsync(SumOneEventAnExecution(preserve: true), Array.Empty<int>());
        for (var i = 1; i <= 4; i++)
        {
            await Client.RaiseEventAsync(id, "n", i);
            await Host.SettleAsync();
            await Host.RestartAsync();
        }

        Assert.Equal(new[] { 1, 2, 3, 4 }, Output<int[]>(await Host.FinishAsync(id)));
    }

    /// <summary>ContinueAsNewOptions.NewVersion: the next execution, and those after it, run as that version.</summary>
    [Fact]
    public async Task ContinueAsNew_NewVersion_IsTheVersionFromThenOn()
    {
        Functions.Orchestrator(
            "main",
            context =>
            {
                var seen = $"{context.GetInput<string>()}{context.Version};";
                if (seen.Count(letter => letter == ';') < 3)
                {
                    context.ContinueAsNew(
                        new ContinueAsNewOptions { NewInput = seen, NewVersion = context.Version == "1" ? "2" : null }
                    );
                }

                return Task.FromResult(seen);
            }
        );
        await Host.StartAsync();
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            new StartOrchestrationOptions { Version = "1" }
        );

        Assert.Equal("1;2;2;", Output<string>(await Host.FinishAsync(id)));
    }

    private static Func<TaskOrchestrationContext, Task<int[]>> SumOneEventAnExecution(bool preserve) =>
        async context =>
        {
            int[] seen = [.. context.GetInput<int[]>()!, await context.WaitForExternalEvent<int>("n")];
            if (seen.Length < 4)
            {
                context.ContinueAsNew(seen, preserve);
            }

            return seen;
        };
}
