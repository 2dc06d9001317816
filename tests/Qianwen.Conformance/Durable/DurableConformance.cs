using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

/// <summary>What every area of the conformance suite needs: one implementation, fresh for each test.</summary>
public abstract class DurableConformance<TFixture> : IAsyncLifetime
    where TFixture : IDurableFixture, new()
{
    protected TFixture Host { get; } = new();

    protected TestFunctions Functions => Host.Functions;

    protected DurableTaskClient Client => Host.Client;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Registers an orchestrator named "main", starts the host and one instance of it.</summary>
    protected async Task<string> StartMainAsync<T>(Func<TaskOrchestrationContext, Task<T>> main, object? input = null)
    {
        Functions.Orchestrator("main", main);
        await Host.StartAsync();
        return await Client.ScheduleNewOrchestrationInstanceAsync("main", input);
    }

    /// <summary>Runs "main" to its end.</summary>
    protected async Task<OrchestrationMetadata> RunMainAsync<T>(
        Func<TaskOrchestrationContext, Task<T>> main,
        object? input = null
    ) => await Host.FinishAsync(await StartMainAsync(main, input));

    protected static T Output<T>(OrchestrationMetadata instance)
    {
        Assert.True(
            instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed,
            $"{instance.InstanceId} is {instance.RuntimeStatus}: {instance.FailureDetails}"
        );
        return instance.ReadOutputAs<T>()!;
    }

    protected static TaskFailureDetails Failure(OrchestrationMetadata instance)
    {
        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        return Assert.IsType<TaskFailureDetails>(instance.FailureDetails);
    }
}
