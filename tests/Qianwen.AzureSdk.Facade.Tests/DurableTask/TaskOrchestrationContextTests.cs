using Microsoft.DurableTask;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class TaskOrchestrationContextTests
{
    private static readonly TaskOptions Options = new(new RetryPolicy(3, TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task CallActivityAsync_WithoutResult_CallsTheAbstractOneForAnObject()
    {
        var context = new FakeOrchestrationContext();

        await context.CallActivityAsync("Charge", 12, Options);

        Assert.Equal(("Charge", 12, Options, typeof(object)), Assert.Single(context.Calls));
    }

    [Fact]
    public async Task CallActivityAsync_WithOptionsOnly_PassesThemAsOptionsAndNoInput()
    {
        var context = new FakeOrchestrationContext();

        await context.CallActivityAsync("Charge", Options);
        await context.CallActivityAsync<int>("Charge", Options);

        Assert.Equal(
            [("Charge", null, Options, typeof(object)), ("Charge", null, Options, typeof(int))],
            context.Calls
        );
    }

    [Fact]
    public async Task CallSubOrchestratorAsync_EveryOverload_ReachesTheAbstractOne()
    {
        var context = new FakeOrchestrationContext();

        await context.CallSubOrchestratorAsync("Buy", "input", Options);
        await context.CallSubOrchestratorAsync("Buy", Options);
        await context.CallSubOrchestratorAsync<int>("Buy", Options);

        Assert.Equal(
            [
                ("Buy", "input", Options, typeof(object)),
                ("Buy", null, Options, typeof(object)),
                ("Buy", null, Options, typeof(int)),
            ],
            context.Calls
        );
    }

    [Fact]
    public void ContinueAsNew_WithOptions_KeepsUnprocessedEventsUnlessToldOtherwise()
    {
        var context = new FakeOrchestrationContext();

        context.ContinueAsNew(new ContinueAsNewOptions { NewInput = 1 });
        context.ContinueAsNew(new ContinueAsNewOptions { NewInput = 2, PreserveUnprocessedEvents = false });

        Assert.Equal([(1, true), (2, false)], context.Restarts);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1.0", -1)]
    [InlineData("1.0", "", 1)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("2.0", "2.0", 0)]
    [InlineData("alpha", "beta", -1)]
    public void CompareVersionTo_AnotherVersion_OrdersThem(string own, string other, int expected)
    {
        var context = new FakeOrchestrationContext { OwnVersion = own };

        Assert.Equal(expected, Math.Sign(context.CompareVersionTo(other)));
    }
}
