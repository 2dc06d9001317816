using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class VirtualRunTests : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task RunUntilIdle_WorkNeverEnds_NamesIt()
    {
        await using var host = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(_database)
            .UseTime(new VirtualTimeProvider())
            .UseLongestStandstill(TimeSpan.FromMilliseconds(50))
            .Build();
        await host.StartAsync();
        using var stuck = host.Work.Enter("the stuck step");

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => host.RunUntilIdleAsync());

        Assert.Contains("the stuck step", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunUntilIdle_RealTime_IsRefused()
    {
        await using var host = LocalFunctionsHost.CreateBuilder().UseDatabase(_database).Build();
        await host.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.RunUntilIdleAsync());
    }

    [Fact]
    public async Task RunUntilIdle_ActivitiesWaitSideBySide_TakesTheLongestOnly()
    {
        var time = new VirtualTimeProvider(DateTimeOffset.UnixEpoch);
        await using var host = SampleHost.BuildOf(_database, time, typeof(FanOut));
        await host.StartAsync();
        await host.Durable("app").ScheduleNewOrchestrationInstanceAsync("FanOut", new StartOrchestrationOptions("f1"));

        await host.RunUntilIdleAsync();

        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(30), time.GetUtcNow());
    }

    [Fact]
    public void Build_NoDatabase_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => LocalFunctionsHost.CreateBuilder().Build());

    [Fact]
    public async Task CreateClient_UnknownApp_NamesThoseThereAre()
    {
        await using var host = SampleHost.BuildOf(_database, new VirtualTimeProvider(), typeof(FanOut));

        var exception = Assert.Throws<ArgumentException>(() => host.CreateClient("shop"));

        Assert.Contains("there is app", exception.Message, StringComparison.Ordinal);
    }

    private sealed class FanOut(TimeProvider time)
    {
        [Function("FanOut")]
        public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
            Task.WhenAll(
                context.CallActivityAsync("Wait", 10),
                context.CallActivityAsync("Wait", 30),
                context.CallActivityAsync("Wait", 20)
            );

        [Function("Wait")]
        public Task WaitAsync([ActivityTrigger] int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), time);

        [Function("Status")]
        public static async Task<object> StatusAsync(
            [HttpTrigger("get")] HttpRequest request,
            [DurableClient] DurableTaskClient client
        ) => new { Exists = await client.GetInstanceAsync(request.Query["id"].ToString()) is not null };
    }
}
