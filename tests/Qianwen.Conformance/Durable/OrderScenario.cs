using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Storage;

namespace Qianwen.Conformance.Durable;

/// <summary>
/// An order in small: quotes in parallel, a decision that is waited for, a purchase that fails twice, a sub-orchestration
/// that follows the delivery with ContinueAsNew, and a timer. <see cref="DriveAsync"/> runs it to its end whatever the
/// process does meanwhile.
/// </summary>
internal sealed class OrderScenario(LocalDurableFixture host)
{
    public const string InstanceId = "order";
    private static readonly TaskOptions Retry = new(new RetryPolicy(5, TimeSpan.FromSeconds(3), 2));
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public int Restarts { get; private set; }

    public async Task<OrchestrationMetadata> DriveAsync(ICommitFaults? faults)
    {
        Register();
        host.Database.Faults = faults;
        await host.StartAsync();
        while (true)
        {
            try
            {
                if (await StepAsync() is { } finished)
                {
                    return finished;
                }
            }
            catch (SimulatedCrashException)
            {
                Restarts++;
                await host.RestartAsync();
            }
        }
    }

    private async Task<OrchestrationMetadata?> StepAsync()
    {
        await host.SettleAsync();
        var order = await host.Client.GetInstanceAsync(InstanceId, true);
        if (order is null)
        {
            var options = new StartOrchestrationOptions(InstanceId);
            await host.Client.ScheduleNewOrchestrationInstanceAsync("order", 40, options);
        }
        else if (order.IsCompleted)
        {
            return order;
        }
        else if (order.ReadCustomStatusAs<string>() == "proposed")
        {
            await host.Client.RaiseEventAsync(InstanceId, "decision", "yes");
        }
        else if (!host.Time.AdvanceToNextTimer())
        {
            Assert.Fail($"The order hangs: {string.Join('\n', await host.Engine.GetHistoryAsync(InstanceId))}");
        }

        return null;
    }

    private void Register()
    {
        host.Functions.Activity<int, int>("quote", store => 100 + store);
        host.Functions.Activity<string, string>("pay", Flaky("pay", 2, order => $"paid {order}"));
        host.Functions.Activity<int, string>("track", Flaky<int>("track", 1, position => $"at {position}"));
        host.Functions.Orchestrator("order", RunOrderAsync);
        host.Functions.Orchestrator("delivery", RunDeliveryAsync);
    }

    private Func<string, string> Flaky(string name, int failures, Func<string, string> run) =>
        Flaky<string>(name, failures, run);

    private Func<T, string> Flaky<T>(string name, int failures, Func<T, string> run) =>
        input =>
            _attempts.AddOrUpdate($"{name} {input}", 1, (_, attempts) => attempts + 1) > failures
                ? run(input)
                : throw new TimeoutException("no answer");

    private static async Task<string[]> RunOrderAsync(TaskOrchestrationContext context)
    {
        var quotes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(store => context.CallActivityAsync<int>("quote", store))
        );
        context.SetCustomStatus("proposed");
        var decision = await context.WaitForExternalEvent<string>("decision", TimeSpan.FromHours(1));
        context.SetCustomStatus("buying");
        var payment = await context.CallActivityAsync<string>("pay", context.NewGuid().ToString(), Retry);
        var delivery = await context.CallSubOrchestratorAsync<string>(
            "delivery",
            0,
            new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-delivery")
        );
        await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
        return [$"{context.GetInput<int>()} cups", quotes.Min().ToString(), decision, payment[..4], delivery];
    }

    private static async Task<string> RunDeliveryAsync(TaskOrchestrationContext context)
    {
        var position = context.GetInput<int>();
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        var seen = await context.CallActivityAsync<string>("track", position, Retry);
        if (position < 2)
        {
            context.ContinueAsNew(position + 1);
        }

        return seen;
    }
}
