using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable;

namespace Qianwen.Conformance.Durable;

/// <summary>Code that no longer does what the history says fails the instance, and the message tells both.</summary>
public sealed class LocalDurableReplayTests : DurableConformance<LocalDurableFixture>
{
    private static readonly Dictionary<string, Func<TaskOrchestrationContext, Task<string>>> Changed = new()
    {
        ["other activity"] = context => CallThenWait(context, "brew", "green"),
        ["other input"] = context => CallThenWait(context, "steep", "black"),
        ["no step"] = context => context.WaitForExternalEvent<string>("go"),
        ["another step before"] = async context =>
        {
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            return await CallThenWait(context, "steep", "green");
        },
        ["another step after"] = async context =>
        {
            await context.CallActivityAsync<string>("steep", "green");
            _ = context.CallActivityAsync<string>("steep", "green");
            return await context.WaitForExternalEvent<string>("go");
        },
        ["child instead"] = async context =>
        {
            await context.CallSubOrchestratorAsync<string>("steep", "green");
            return await context.WaitForExternalEvent<string>("go");
        },
        ["ends early"] = context => context.CallActivityAsync<string>("steep", "green"),
    };

    [Theory]
    [InlineData(
        "other activity",
        "activity 'steep' as step 0 with input \"green\"",
        "activity 'brew' as step 0 with input \"green\""
    )]
    [InlineData("other input", "input \"green\"", "input \"black\"")]
    [InlineData("no step", "activity 'steep' as step 0", "nothing more; it waits")]
    [InlineData("another step before", "activity 'steep' as step 0", "timer for 2026-05-01T01:00:01")]
    [InlineData("another step after", "nothing more; it waited", "activity 'steep' as step 1")]
    [InlineData("child instead", "activity 'steep' as step 0", "sub-orchestration 'steep'")]
    [InlineData("ends early", "a step, or a wait", "it ended")]
    public async Task Replay_ChangedCode_FailsWithExpectedAndActual(string change, string expected, string actual)
    {
        var id = await StartAsync();
        Functions.Orchestrator("main", Changed[change]);

        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "go", "on");
        var instance = await Host.FinishAsync(id);

        Assert.True(instance.FailureDetails!.IsCausedBy<NonDeterministicOrchestrationException>());
        var message = instance.FailureDetails.ErrorMessage;
        Assert.Contains($"'main' ({id})", message, StringComparison.Ordinal);
        Assert.Matches($"Expected \\(history\\): .*{System.Text.RegularExpressions.Regex.Escape(expected)}", message);
        Assert.Matches($"Actual \\(code\\): .*{System.Text.RegularExpressions.Regex.Escape(actual)}", message);
    }

    [Fact]
    public async Task Replay_ChangedCodeThatSwallowsTheError_FailsAllTheSame()
    {
        var id = await StartAsync();
        Functions.Orchestrator(
            "main",
            async context =>
            {
                try
                {
                    return await CallThenWait(context, "brew", "green");
                }
                catch (InvalidOperationException)
                {
                    return "swallowed";
                }
            }
        );

        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "go", "on");

        var instance = await Host.FinishAsync(id);
        Assert.True(instance.FailureDetails!.IsCausedBy<NonDeterministicOrchestrationException>());
    }

    [Fact]
    public async Task Replay_SameCode_GoesOn()
    {
        var id = await StartAsync();

        await Host.RestartAsync();
        await Client.RaiseEventAsync(id, "go", "on");

        Assert.Equal("\"on\"", (await Host.FinishAsync(id)).SerializedOutput);
        Assert.Equal(1, Functions.RunsOf("steep"));
    }

    [Fact]
    public async Task GetHistory_OfAnInstance_IsItsLogInOrder()
    {
        var id = await StartAsync();

        var history = await Host.Engine.GetHistoryAsync(id);

        string[] kinds = ["TurnStarted", "ExecutionStarted", "ActivityScheduled", "TurnStarted", "ActivityCompleted"];
        Assert.Equal(kinds, history.Select(entry => entry.Kind));
        Assert.Equal([0, 1, 2, 3, 4], history.Select(entry => entry.Sequence));
        Assert.Empty(await Host.Engine.GetHistoryAsync("ghost"));
    }

    private async Task<string> StartAsync()
    {
        Functions.Orchestrator("main", context => CallThenWait(context, "steep", "green"));
        Functions.Activity<string, string>("steep", tea => tea);
        Functions.Activity<string, string>("brew", tea => tea);
        await Host.StartAsync();
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("main");
        await Host.SettleAsync();
        return id;
    }

    private static async Task<string> CallThenWait(TaskOrchestrationContext context, string activity, string input)
    {
        await context.CallActivityAsync<string>(activity, input);
        return await context.WaitForExternalEvent<string>("go");
    }
}
