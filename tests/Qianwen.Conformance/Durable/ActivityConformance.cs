using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

public abstract class ActivityConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    private sealed record Cup(string Tea, int Sugar);

    [Fact]
    public async Task CallActivity_Chain_PassesValuesAlong()
    {
        Functions.Activity<Cup, string>("brew", cup => $"{cup.Tea}/{cup.Sugar}");
        Functions.Activity<string, string>("seal", text => $"[{text}]");

        var instance = await RunMainAsync(
            async context =>
            {
                var brewed = await context.CallActivityAsync<string>("brew", context.GetInput<Cup>());
                return await context.CallActivityAsync<string>("seal", brewed);
            },
            new Cup("oolong", 30)
        );

        Assert.Equal("[oolong/30]", Output<string>(instance));
    }

    [Fact]
    public async Task CallActivity_FanOut_ResultsInTheOrderOfTheCalls()
    {
        Functions.Activity<int, int>("square", number => number * number);

        var instance = await RunMainAsync(context =>
            Task.WhenAll(Enumerable.Range(0, 20).Select(i => context.CallActivityAsync<int>("square", i)))
        );

        Assert.Equal([.. Enumerable.Range(0, 20).Select(i => i * i)], Output<int[]>(instance));
    }

    [Fact]
    public async Task CallActivity_ThousandInParallel_EachRunsOnce()
    {
        Functions.Activity<int, int>("one", _ => 1);

        var instance = await RunMainAsync(async context =>
            (await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => context.CallActivityAsync<int>("one", i)))).Sum()
        );

        Assert.Equal(1_000, Output<int>(instance));
        Assert.Equal(1_000, Functions.RunsOf("one"));
    }

    [Fact]
    public async Task CallActivity_Throws_FailureWithTypeMessageAndCause()
    {
        Functions.Activity<string, string>(
            "fail",
            _ => throw new InvalidOperationException("out of tea", new TimeoutException("no delivery"))
        );

        var instance = await RunMainAsync(async context =>
        {
            var failure = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync("fail", "x"));
            return new
            {
                failure.TaskName,
                Type = failure.FailureDetails.ErrorType,
                Message = failure.FailureDetails.ErrorMessage,
                Inner = failure.FailureDetails.InnerFailure?.ErrorMessage,
                ByType = failure.FailureDetails.IsCausedBy<InvalidOperationException>(),
                ByBase = failure.FailureDetails.IsCausedBy<SystemException>(),
                ByOther = failure.FailureDetails.IsCausedBy<TimeoutException>(),
            };
        });

        Assert.Equal(
            """{"TaskName":"fail","Type":"System.InvalidOperationException","Message":"out of tea","Inner":"no delivery","ByType":true,"ByBase":true,"ByOther":false}""",
            instance.SerializedOutput
        );
    }

    [Fact]
    public async Task CallActivity_FailureNotCaught_FailsTheOrchestrationWithTheCause()
    {
        Functions.Activity<string, string>("fail", _ => throw new InvalidOperationException("out of tea"));

        var instance = await RunMainAsync(context => context.CallActivityAsync<string>("fail", "x"));

        var failure = Failure(instance);
        Assert.True(failure.IsCausedBy<TaskFailedException>());
        Assert.Contains("out of tea", failure.ErrorMessage, StringComparison.Ordinal);
        Assert.True(failure.InnerFailure!.IsCausedBy<InvalidOperationException>());
    }

    [Fact]
    public async Task CallActivity_UnknownName_FailsAtOnceAndSaysSo()
    {
        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<string>(
                "nobody",
                null,
                new TaskOptions(new RetryPolicy(9, TimeSpan.FromHours(1)))
            )
        );

        Assert.Contains(
            "no activity function named 'nobody'",
            Failure(instance).ErrorMessage,
            StringComparison.Ordinal
        );
        Assert.Equal(instance.CreatedAt, instance.LastUpdatedAt);
    }

    [Fact]
    public async Task CallActivity_UnawaitedAtTheEnd_RunsAndItsResultIsDropped()
    {
        Functions.Activity<string, string>("later", text => text);

        var instance = await RunMainAsync(context =>
        {
            _ = context.CallActivityAsync<string>("later", "x");
            return Task.FromResult("done");
        });
        await Host.SettleAsync();

        Assert.Equal("done", Output<string>(instance));
        Assert.Equal(1, Functions.RunsOf("later"));
    }

    [Fact]
    public async Task CallActivity_LargePayload_ArrivesWhole()
    {
        var text = new string('茶', 300_000);
        Functions.Activity<string, int>("length", input => input.Length);

        var instance = await RunMainAsync(
            context => context.CallActivityAsync<int>("length", context.GetInput<string>()),
            text
        );

        Assert.Equal(text.Length, Output<int>(instance));
    }

    [Fact]
    public async Task Restart_WhileActivityRuns_RunsItAgain()
    {
        var began = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        Functions.Activity<string, string>(
            "slow",
            async (text, cancellation) =>
            {
                began.TrySetResult();
                await gate.Task.WaitAsync(cancellation);
                return text;
            }
        );
        var id = await StartMainAsync(context => context.CallActivityAsync<string>("slow", "x"));
        await began.Task;

        await Host.RestartAsync();
        gate.SetResult();

        Assert.Equal("x", Output<string>(await Host.FinishAsync(id)));
        Assert.Equal(2, Functions.RunsOf("slow"));
    }

    [Fact]
    public async Task CallActivity_WaitsForAnotherInstance_TimeGoesOn()
    {
        Functions.Orchestrator("other", context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None));
        Functions.Activity<string, string>(
            "wait",
            async (id, cancellation) =>
                (await Client.WaitForInstanceCompletionAsync(id, cancellation)).RuntimeStatus.ToString()
        );
        Functions.Orchestrator("main", context => context.CallActivityAsync<string>("wait", "other-1"));
        await Host.StartAsync();
        await Client.ScheduleNewOrchestrationInstanceAsync("other", new StartOrchestrationOptions("other-1"));
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("main");

        var instance = await Host.FinishAsync(id);

        Assert.Equal("Completed", Output<string>(instance));
        Assert.Equal(instance.CreatedAt.AddHours(1), instance.LastUpdatedAt);
    }

    /// <summary>Fan-out where the first counts: Task.WhenAny is documented as safe on durable tasks.</summary>
    [Fact]
    public async Task WhenAny_OneOfSeveralEnds_ItIsTheWinnerAndTheOthersGoOn()
    {
        var gate = new TaskCompletionSource();
        Functions.Activity<string, string>(
            "run",
            async (name, cancellation) =>
            {
                await (name == "quick" ? Task.CompletedTask : gate.Task.WaitAsync(cancellation));
                return name;
            }
        );
        var id = await StartMainAsync(async context =>
        {
            var runs = new[] { "slow", "quick", "slower" }.Select(name =>
                context.CallActivityAsync<string>("run", name)
            );
            var tasks = runs.ToList();
            var winner = await await Task.WhenAny(tasks);
            context.SetCustomStatus(winner);
            return await Task.WhenAll(tasks);
        });
        await Client.WaitForInstanceStartAsync(id);

        gate.SetResult();
        var instance = await Host.FinishAsync(id);

        Assert.Equal(["slow", "quick", "slower"], Output<string[]>(instance));
        Assert.Contains(instance.ReadCustomStatusAs<string>(), new[] { "quick", "slow", "slower" });
    }

    [Fact]
    public async Task WhenAll_OneFails_ThrowsAfterTheOthersRan()
    {
        Functions.Activity<int, int>("run", number => number == 2 ? throw new TimeoutException("two") : number);

        var instance = await RunMainAsync(async context =>
        {
            var all = Task.WhenAll(Enumerable.Range(0, 5).Select(i => context.CallActivityAsync<int>("run", i)));
            var failure = await Assert.ThrowsAsync<TaskFailedException>(() => all);
            return failure.FailureDetails.IsCausedBy<TimeoutException>();
        });

        Assert.True(Output<bool>(instance));
        Assert.Equal(5, Functions.RunsOf("run"));
    }
}
