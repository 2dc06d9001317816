using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

public abstract class ChildConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task CallSubOrchestrator_Completes_ItsOutputIsTheResult()
    {
        Functions.Activity<int, int>("double", number => number * 2);
        Functions.Orchestrator(
            "child",
            async context => 1 + await context.CallActivityAsync<int>("double", context.GetInput<int>())
        );

        var instance = await RunMainAsync(context => context.CallSubOrchestratorAsync<int>("child", 20));

        Assert.Equal(41, Output<int>(instance));
    }

    [Fact]
    public async Task CallSubOrchestrator_WithInstanceId_RunsUnderThatId()
    {
        Functions.Orchestrator(
            "child",
            context => Task.FromResult($"{context.InstanceId} of {context.Parent?.InstanceId}")
        );

        var id = await StartMainAsync(context =>
            context.CallSubOrchestratorAsync<string>("child", new SubOrchestrationOptions(instanceId: "order-7"))
        );

        Assert.Equal($"order-7 of {id}", Output<string>(await Host.FinishAsync(id)));
        Assert.True((await Client.GetInstanceAsync("order-7"))!.IsCompleted);
    }

    [Fact]
    public async Task CallSubOrchestrator_WithoutInstanceId_IdsDiffer()
    {
        Functions.Orchestrator("child", context => Task.FromResult(context.InstanceId));

        var instance = await RunMainAsync(context =>
            Task.WhenAll(Enumerable.Range(0, 5).Select(_ => context.CallSubOrchestratorAsync<string>("child")))
        );

        Assert.Equal(5, Output<string[]>(instance).Distinct().Count());
    }

    [Fact]
    public async Task CallSubOrchestrator_Fails_TheFailureCarriesTheChainOfCauses()
    {
        Functions.Activity<string, string>("fail", _ => throw new TimeoutException("too late"));
        Functions.Orchestrator("child", context => context.CallActivityAsync<string>("fail", "x"));

        var instance = await RunMainAsync(async context =>
        {
            var failure = await Assert.ThrowsAsync<TaskFailedException>(() =>
                context.CallSubOrchestratorAsync("child")
            );
            var cause = failure.FailureDetails;
            return $"{failure.TaskName}: {cause.IsCausedBy<TaskFailedException>()}, {cause.InnerFailure!.IsCausedBy<TimeoutException>()}";
        });

        Assert.Equal("child: True, True", Output<string>(instance));
    }

    [Fact]
    public async Task CallSubOrchestrator_UnknownName_FailsAndSaysSo()
    {
        var instance = await RunMainAsync(context => context.CallSubOrchestratorAsync<string>("nobody"));

        Assert.Contains(
            "no orchestrator function named 'nobody'",
            Failure(instance).ErrorMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task CallSubOrchestrator_Retried_RunsAgainUnderTheSameId()
    {
        var runs = 0;
        Functions.Activity<string, int>("count", _ => ++runs);
        Functions.Orchestrator(
            "child",
            async context =>
                await context.CallActivityAsync<int>("count", "x") < 3
                    ? throw new InvalidOperationException("again")
                    : context.InstanceId
        );
        var options = new SubOrchestrationOptions(new RetryPolicy(5, TimeSpan.FromSeconds(10)), "fixed");

        var instance = await RunMainAsync(context => context.CallSubOrchestratorAsync<string>("child", options));

        Assert.Equal("fixed", Output<string>(instance));
        Assert.Equal(instance.CreatedAt.AddSeconds(20), instance.LastUpdatedAt);
    }

    [Fact]
    public async Task CallSubOrchestrator_IdIsRunning_FailsTheCall()
    {
        Functions.Orchestrator("child", context => context.WaitForExternalEvent<string>("never"));

        var instance = await RunMainAsync(async context =>
        {
            var options = new SubOrchestrationOptions(instanceId: "taken");
            _ = context.CallSubOrchestratorAsync<string>("child", options);
            return await context.CallSubOrchestratorAsync<string>("child", options);
        });

        Assert.Contains("'taken'", Failure(instance).ErrorMessage, StringComparison.Ordinal);
        Assert.True((await Client.GetInstanceAsync("taken"))!.IsRunning);
    }

    [Fact]
    public async Task Terminate_Child_FailsTheParentsCall()
    {
        Functions.Orchestrator("child", context => context.WaitForExternalEvent<string>("never"));
        var id = await StartMainAsync(context =>
            context.CallSubOrchestratorAsync<string>("child", new SubOrchestrationOptions(instanceId: "c"))
        );
        await Host.SettleAsync();

        await Client.TerminateInstanceAsync("c", "enough");

        Assert.Contains("enough", Failure(await Host.FinishAsync(id)).ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await Client.GetInstanceAsync("c"))!.RuntimeStatus);
    }
}
