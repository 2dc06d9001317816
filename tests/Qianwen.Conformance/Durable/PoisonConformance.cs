using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

/// <summary>
/// An orchestrator that cannot go on ends as Failed with the reason, as documented for unhandled exceptions of orchestrator
/// functions; it is not tried again and holds nobody up.
/// </summary>
public abstract class PoisonConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task Orchestrator_InputOfAnotherType_Fails()
    {
        var instance = await RunMainAsync(context => Task.FromResult(context.GetInput<int[]>()), "no numbers");

        Assert.Equal("System.Text.Json.JsonException", Failure(instance).ErrorType);
    }

    [Fact]
    public async Task Orchestrator_ResultOfAnotherType_FailsWhereItIsAwaited()
    {
        Functions.Activity<string, string>("words", text => text);

        var instance = await RunMainAsync(context => context.CallActivityAsync<int>("words", "no number"));

        Assert.Equal("System.Text.Json.JsonException", Failure(instance).ErrorType);
    }

    [Fact]
    public async Task Orchestrator_EventOfAnotherType_FailsWhereItIsAwaited()
    {
        var id = await StartMainAsync(context => context.WaitForExternalEvent<int>("n"));

        await Client.RaiseEventAsync(id, "n", "no number");

        Assert.Equal("System.Text.Json.JsonException", Failure(await Host.FinishAsync(id)).ErrorType);
    }

    [Fact]
    public async Task Orchestrator_OutputThatCannotBeWritten_Fails()
    {
        var instance = await RunMainAsync(_ => Task.FromResult<Action>(() => { }));

        Assert.Equal("System.NotSupportedException", Failure(instance).ErrorType);
    }

    [Fact]
    public async Task Orchestrator_ThrowsAfterAStep_FailsOnceAndStaysSoAfterARestart()
    {
        Functions.Activity<string, string>("step", text => text);
        var id = await StartMainAsync<string>(async context =>
        {
            await context.CallActivityAsync<string>("step", "x");
            throw new InvalidOperationException("poison");
        });
        await Host.FinishAsync(id);

        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "go");
        await Host.SettleAsync();

        Assert.Equal("poison", Failure((await Client.GetInstanceAsync(id))!).ErrorMessage);
        Assert.Equal(1, Functions.RunsOf("step"));
    }

    [Fact]
    public async Task Orchestrator_OnePoisonedAmongMany_TheOthersFinish()
    {
        Functions.Orchestrator(
            "main",
            async context =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                return context.GetInput<int>() == 7 ? throw new InvalidOperationException("poison") : 1;
            }
        );
        await Host.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            await Client.ScheduleNewOrchestrationInstanceAsync("main", i, new StartOrchestrationOptions($"i{i}"));
        }

        await Host.AdvanceAsync(TimeSpan.FromMinutes(2));

        var failed = new List<string>();
        await foreach (var instance in Client.GetAllInstancesAsync())
        {
            Assert.True(instance.IsCompleted, instance.InstanceId);
            failed.AddRange(
                instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed
                    ? [instance.InstanceId]
                    : Array.Empty<string>()
            );
        }

        Assert.Equal(["i7"], failed);
    }
}
