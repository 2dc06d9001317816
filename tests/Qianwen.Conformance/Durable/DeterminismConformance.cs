using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Qianwen.Conformance.Durable;

public abstract partial class DeterminismConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task NewGuid_AfterReplay_IsTheSame()
    {
        var id = await StartMainAsync(async context =>
        {
            Guid[] ids = [context.NewGuid(), context.NewGuid()];
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            var recorded = await context.CallActivityAsync<Guid[]>("echo", ids);
            return new { Same = recorded.SequenceEqual(ids), Differ = ids[0] != ids[1] && context.NewGuid() != ids[0] };
        });
        Functions.Activity<Guid[], Guid[]>("echo", ids => ids);

        await Host.RestartAsync();

        Assert.Equal("""{"Same":true,"Differ":true}""", (await Host.FinishAsync(id)).SerializedOutput);
    }

    [Fact]
    public async Task CurrentUtcDateTime_AfterReplay_IsTheSame()
    {
        var id = await StartMainAsync(async context =>
        {
            var times = new List<DateTime> { context.CurrentUtcDateTime };
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            times.Add(context.CurrentUtcDateTime);
            await context.WaitForExternalEvent<string>("go");
            times.Add(context.CurrentUtcDateTime);
            return times;
        });
        await Host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await Host.RestartAsync();

        await Client.RaiseEventAsync(id, "go");
        var instance = await Host.FinishAsync(id);

        var start = instance.CreatedAt.UtcDateTime;
        Assert.Equal([start, start.AddMinutes(1), start.AddMinutes(5)], Output<List<DateTime>>(instance));
    }

    [Fact]
    public async Task ReplaySafeLogger_AfterReplays_EachLineOnce()
    {
        var id = await StartMainAsync(async context =>
        {
            var log = context.CreateReplaySafeLogger("story");
            LogStep(log, 1);
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            LogStep(log, 2);
            await context.WaitForExternalEvent<string>("go");
            LogStep(log, 3);
            return "";
        });
        await Host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "go");

        await Host.FinishAsync(id);

        Assert.Equal(["step 1", "step 2", "step 3"], Host.Log.Of("story"));
    }

    [Fact]
    public async Task CustomStatus_SetBeforeAWait_IsVisibleDuringIt()
    {
        var id = await StartMainAsync(async context =>
        {
            context.SetCustomStatus(new { Leg = "tea" });
            await context.WaitForExternalEvent<string>("go");
            context.SetCustomStatus(null);
            return "";
        });
        await Host.SettleAsync();
        await Host.RestartAsync();
        Assert.Equal("""{"Leg":"tea"}""", (await Client.GetInstanceAsync(id, true))!.SerializedCustomStatus);

        await Client.RaiseEventAsync(id, "go");

        Assert.Null((await Host.FinishAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task ConfigureAwaitFalse_OnDurableTasks_StaysDeterministic()
    {
        Functions.Activity<int, int>("echo", number => number);

        var instance = await RunMainAsync(async context =>
        {
            var sum = 0;
            for (var i = 1; i <= 5; i++)
            {
                sum += await context.CallActivityAsync<int>("echo", i).ConfigureAwait(false);
            }

            await Task.WhenAll(context.CallActivityAsync<int>("echo", 1), context.CallActivityAsync<int>("echo", 2))
                .ConfigureAwait(false);
            return sum;
        });

        Assert.Equal(15, Output<int>(instance));
    }

    [Fact]
    public async Task Await_ATaskThatNeverEnds_FailsAtOnce()
    {
        var instance = await RunMainAsync(_ => new TaskCompletionSource<string>().Task);

        Assert.Contains("awaits a task that is not durable", Failure(instance).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Await_OtherThreadBesidesATimer_Fails()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = await StartMainAsync(async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            await gate.Task;
            return "";
        });
        await Host.SettleAsync();

        gate.SetResult();
        var instance = await Client.WaitForInstanceCompletionAsync(id);

        Assert.Matches("left its thread|is not deterministic", Failure(instance).ErrorMessage);
    }

    [Fact]
    public async Task Context_UsedOnAnotherThread_Fails()
    {
        var instance = await RunMainAsync(async context =>
            await Task.Run(() => context.CallActivityAsync<string>("any"))
        );

        Assert.Contains("left its thread", Failure(instance).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orchestrator_ThrowsBeforeItsFirstAwait_Fails()
    {
        Functions.Orchestrator<string>("main", _ => throw new InvalidOperationException("bad input"));
        await Host.StartAsync();
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("main");

        var failure = Failure(await Host.FinishAsync(id));

        Assert.Equal("bad input", failure.ErrorMessage);
        Assert.True(failure.IsCausedBy<InvalidOperationException>());
    }

    [Fact]
    public async Task CallActivity_OptionsPassedAsInput_ThrowsArgumentException()
    {
        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<string>(
                "any",
                (object)new TaskOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1)))
            )
        );

        Assert.True(Failure(instance).IsCausedBy<ArgumentException>());
    }

    [LoggerMessage(1, LogLevel.Information, "step {Number}")]
    private static partial void LogStep(ILogger logger, int number);
}
