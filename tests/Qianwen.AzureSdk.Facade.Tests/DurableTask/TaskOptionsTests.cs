using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class TaskOptionsTests
{
    private static readonly RetryPolicy Policy = new(3, TimeSpan.FromSeconds(1));

    [Fact]
    public void TaskRetryOptions_OfAPolicyOrHandler_ConvertImplicitly()
    {
        AsyncRetryHandler asyncHandler = _ => Task.FromResult(true);
        TaskRetryOptions ofPolicy = Policy;
        TaskRetryOptions ofHandler = asyncHandler;

        Assert.Same(Policy, ofPolicy.Policy);
        Assert.Null(ofPolicy.Handler);
        Assert.Same(asyncHandler, ofHandler.Handler);
        Assert.Null(ofHandler.Policy);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TaskRetryOptions_OfASynchronousHandler_AnswerAsItDoes(bool answer)
    {
        RetryHandler handler = _ => answer;
        var context = new RetryContext(
            new FakeOrchestrationContext(),
            1,
            TaskFailureDetails.FromException(new TimeoutException()),
            TimeSpan.Zero,
            CancellationToken.None
        );

        Assert.Equal(answer, await TaskOptions.FromRetryHandler(handler).Retry!.Handler!(context));
    }

    [Fact]
    public void WithInstanceId_OfTaskOptions_KeepsRetryTagsAndVersion()
    {
        var tags = new Dictionary<string, string> { ["leg"] = "1" };
        var options = new TaskOptions(Policy, tags) { Version = "2" };

        var sub = options.WithInstanceId("child");

        Assert.Equal("child", sub.InstanceId);
        Assert.Same(Policy, sub.Retry?.Policy);
        Assert.Same(tags, sub.Tags);
        Assert.Equal("2", sub.Version);
        Assert.Equal("2", ((TaskOptions)sub).Version);
    }

    [Fact]
    public void SubOrchestrationOptions_OfOthers_KeepTheirInstanceIdUnlessGivenOne()
    {
        TaskOptions first = new SubOrchestrationOptions(Policy, "first");

        Assert.Equal("first", new SubOrchestrationOptions(first).InstanceId);
        Assert.Equal("second", new SubOrchestrationOptions(first, "second").InstanceId);
    }

    [Fact]
    public void StartOrchestrationOptions_Copied_KeepEverything()
    {
        var start = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
        var options = new StartOrchestrationOptions("id", start) { Version = "3" }.WithDedupeStatuses(
            OrchestrationRuntimeStatus.Running,
            OrchestrationRuntimeStatus.Pending
        );

        Assert.Equal(options, new StartOrchestrationOptions(options));
        Assert.Equal(["Running", "Pending"], options.DedupeStatuses);
        Assert.Equal(("id", start), (options.InstanceId, options.StartAt));
        Assert.Empty(options.Tags);
    }
}
