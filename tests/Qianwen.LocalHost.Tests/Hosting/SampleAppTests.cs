using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class SampleAppTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly SampleJournal _journal = new();
    private readonly VirtualTimeProvider _time = new(Nine);
    private LocalDatabase _database = LocalDatabase.InMemory();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task RunUntilIdle_OneOrder_GoesThroughEveryFunctionInVirtualTime()
    {
        await using var host = SampleHost.Build(_database, _time, _journal);
        await host.StartAsync();
        using var client = host.CreateClient("shop");

        var posted = await client.PostAsync("api/orders/o1?cups=40", null);
        await host.RunUntilIdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        Assert.Equal(["brew o1 40 at 09:00:00", "bell 40 cups", "brewed o1 at 09:00:40"], _journal.Lines.OrderBy(Rank));
        Assert.Equal("\"40 cups 09:30\"", await client.GetStringAsync("api/orders/o1"));
        Assert.Equal(Nine + TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(40), _time.GetUtcNow());
    }

    [Fact]
    public async Task Build_AppWithHttpClients_NoTimerOfTheirsOutlivesTheApp()
    {
        HttpClientFactoryOptions? clients = null;
        var app = new FunctionApp("app", typeof(KitchenApi).Assembly)
        {
            Include = type => type == typeof(KitchenApi),
            Services = (services, _) =>
            {
                using var provider = services.BuildServiceProvider();
                clients = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get("any");
            },
        };

        await using var host = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(_database)
            .UseTime(_time)
            .AddFunctionApp(app)
            .Build();

        Assert.Equal(Timeout.InfiniteTimeSpan, clients?.HandlerLifetime);
    }

    [Fact]
    public async Task RunUntil_ConditionMet_StopsThere()
    {
        await using var host = SampleHost.Build(_database, _time, _journal);
        await host.StartAsync();
        using var client = host.CreateClient("shop");
        await client.PostAsync("api/orders/o1?cups=40", null);

        await host.RunUntilAsync(() => _journal.Lines.Any(line => line.StartsWith("brewed", StringComparison.Ordinal)));

        Assert.Equal(Nine + TimeSpan.FromSeconds(40), _time.GetUtcNow());
    }

    [Fact]
    public async Task RunUntil_ConditionNeverMet_SaysSo()
    {
        await using var host = SampleHost.Build(_database, _time, _journal);
        await host.StartAsync();

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => host.RunUntilAsync(() => false));

        Assert.Contains("did not happen", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunUntilIdle_VirtualLimit_StopsAtIt()
    {
        await using var host = SampleHost.Build(_database, _time, _journal);
        await host.StartAsync();
        using var client = host.CreateClient("shop");
        await client.PostAsync("api/orders/o1?cups=40", null);

        await host.RunUntilIdleAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(Nine + TimeSpan.FromMinutes(10), _time.GetUtcNow());
        Assert.Equal("Running", await client.GetStringAsync("api/orders/o1"));
    }

    [Fact]
    public async Task Crash_AtEveryCommit_TheNextHostFinishesTheOrder()
    {
        var commits = await CountCommitsAsync();
        Assert.True(commits > 5, $"the order takes more than {commits} commits");
        foreach (var point in Enum.GetValues<CrashPoint>())
        {
            for (var commit = 1L; commit <= commits; commit++)
            {
                await CrashAndFinishAsync(commit, point);
            }
        }
    }

    [Fact]
    public async Task Dispose_WhileAnOrderWaits_EndsAndTheNextHostGoesOn()
    {
        await using (var host = SampleHost.Build(_database, _time, _journal))
        {
            await host.StartAsync();
            using var client = host.CreateClient("shop");
            await client.PostAsync("api/orders/o1?cups=40", null);
            await host.RunUntilIdleAsync(TimeSpan.FromSeconds(20));
        }

        await using var next = SampleHost.Build(_database, _time, _journal);
        await next.StartAsync();
        await next.RunUntilIdleAsync();

        using var later = next.CreateClient("shop");
        Assert.StartsWith("\"40 cups", await later.GetStringAsync("api/orders/o1"), StringComparison.Ordinal);
    }

    private static int Rank(string line) =>
        line.StartsWith("brew ", StringComparison.Ordinal) ? 0
        : line.StartsWith("bell", StringComparison.Ordinal) ? 1
        : 2;

    private async Task<long> CountCommitsAsync()
    {
        await using var database = LocalDatabase.InMemory();
        var time = new VirtualTimeProvider(Nine);
        await using var host = SampleHost.Build(database, time, _journal);
        database.Faults = new CrashAtCommit(long.MaxValue, CrashPoint.Before);
        await host.StartAsync();
        using var client = host.CreateClient("shop");
        await client.PostAsync("api/orders/o1?cups=40", null);
        await host.RunUntilIdleAsync();
        return database.Commits;
    }

    private async Task CrashAndFinishAsync(long commit, CrashPoint point)
    {
        await _database.DisposeAsync();
        _database = LocalDatabase.InMemory();
        var time = new VirtualTimeProvider(Nine);
        _database.Faults = new CrashAtCommit(commit, point);
        await using (var host = SampleHost.Build(_database, time, _journal))
        {
            await OrderAsync(host);
            Assert.True(host.IsDead, $"the host should have died {point} commit {commit}");
        }

        _database = _database.Restart();
        await using var next = SampleHost.Build(_database, time, _journal);
        await OrderAsync(next);

        using var client = next.CreateClient("shop");
        var state = await client.GetStringAsync("api/orders/o1");
        Assert.True(state.StartsWith("\"40 cups", StringComparison.Ordinal), $"{state} after a crash {point} {commit}");
        var counts = next.Broker.Count(SampleNames.Orders);
        Assert.Equal(new QueueCounts(0, 0, 0, 0, 0), counts);
    }

    private static async Task OrderAsync(LocalFunctionsHost host)
    {
        try
        {
            await host.StartAsync();
            using var client = host.CreateClient("shop");
            await client.PostAsync("api/orders/o1?cups=40", null);
            await host.RunUntilIdleAsync();
        }
        catch (Exception exception) when (exception is SimulatedCrashException or HttpRequestException or IOException)
        {
            Assert.True(host.IsDead, exception.ToString());
        }
    }
}
