using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class TracingTests : IAsyncDisposable
{
    private readonly VirtualTimeProvider _time = new();
    private readonly SpanLog _log = new();
    private LocalDatabase _database = LocalDatabase.InMemory();

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Request_ThroughQueueAndOrchestration_IsOneTraceWithoutOrphans()
    {
        await using var host = SampleHost.Build(_database, _time, new SampleJournal());
        await host.StartAsync();
        using var client = host.CreateClient("shop");

        using var caller = _log.StartCaller();
        await client.PostAsync("api/orders/o1?cups=1", null);
        await host.RunUntilIdleAsync();
        caller.Stop();

        Assert.Equal(WholeTrace, Names(caller));
        AssertNoOrphans(_log.Of(caller));
    }

    [Fact]
    public async Task Restart_WhileTheOrchestrationWaits_GoesOnWithTheTraceAndTellsNothingTwice()
    {
        using var caller = _log.StartCaller();
        await using (var host = SampleHost.Build(_database, _time, new SampleJournal()))
        {
            await host.StartAsync();
            using var client = host.CreateClient("shop");
            await client.PostAsync("api/orders/o1?cups=1", null);
            await host.RunUntilAsync(() => Names(caller).Contains("activity:SampleBrewActivity"));
            Assert.DoesNotContain("orchestration:SampleOrderOrchestrator", Names(caller));
            _database = _database.Restart();
        }

        Activity.Current = null;
        await using var next = SampleHost.Build(_database, _time, new SampleJournal());
        await next.StartAsync();
        await next.RunUntilIdleAsync();
        caller.Stop();

        Assert.Equal(WholeTrace, Names(caller));
        AssertNoOrphans(_log.Of(caller));
    }

    [Fact]
    public async Task Kill_WhileTheActivityRuns_ItRunsBelowTheExecutionInTheNextProcess()
    {
        using var caller = _log.StartCaller();
        var journal = new SampleJournal();
        await using (var host = SampleHost.Build(_database, _time, journal))
        {
            await host.StartAsync();
            using var client = host.CreateClient("shop");
            await client.PostAsync("api/orders/o1?cups=1", null);
            await host.RunUntilAsync(() =>
                journal.Lines.Any(line => line.StartsWith("brew o1", StringComparison.Ordinal))
            );
            _database = _database.Restart();
        }

        Activity.Current = null;
        await using var next = SampleHost.Build(_database, _time, new SampleJournal());
        await next.StartAsync();
        await next.RunUntilIdleAsync();

        var spans = _log.Of(caller);
        var execution = Assert.Single(spans, span => span.OperationName == "orchestration:SampleOrderOrchestrator");
        var activity = spans.Last(span => span.OperationName == "activity:SampleBrewActivity");
        Assert.Equal(execution.SpanId, activity.ParentSpanId);
    }

    [Fact]
    public async Task Event_OfAnotherTrace_IsLinkedFromTheExecution()
    {
        await using var host = SampleHost.BuildOf(_database, _time, [], [typeof(WaitingOrchestrator)]);
        await host.StartAsync();
        using var asking = _log.StartCaller();
        await host.Durable("app")
            .ScheduleNewOrchestrationInstanceAsync(
                nameof(WaitingOrchestrator),
                null,
                new StartOrchestrationOptions("w1")
            );
        await host.RunUntilIdleAsync();
        asking.Stop();
        Activity.Current = null;

        using var confirming = _log.StartCaller();
        await host.Durable("app").RaiseEventAsync("w1", "go", "now");
        await host.RunUntilIdleAsync();
        confirming.Stop();

        var execution = Assert.Single(
            _log.Of(asking),
            span => span.OperationName == "orchestration:WaitingOrchestrator"
        );
        var raised = Assert.Single(_log.Of(confirming), span => span.OperationName == "orchestration_event:go");
        Assert.Equal(raised.Context.SpanId, Assert.Single(execution.Links).Context.SpanId);
        Assert.Equal("Completed", execution.GetTagItem("durabletask.task.status"));
    }

    [Fact]
    public async Task NobodyListens_NothingIsStored()
    {
        await using var host = SampleHost.BuildOf(_database, _time, [], [typeof(WaitingOrchestrator)]);
        await host.StartAsync();
        _log.Dispose();

        await host.Durable("app")
            .ScheduleNewOrchestrationInstanceAsync(
                nameof(WaitingOrchestrator),
                null,
                new StartOrchestrationOptions("w1")
            );
        await host.RunUntilIdleAsync();

        var history = await host.HistoryAsync("app", "w1");
        Assert.NotEmpty(history);
        Assert.All(history, entry => Assert.DoesNotContain("Trace", entry.Json, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> WholeTrace { get; } =
    [
        "GET",
        "GET api/brew/{cups:int}",
        "POST api/orders/{id}",
        "activity:SampleBrewActivity",
        "caller",
        "create_orchestration:SampleOrderOrchestrator",
        "orchestration:SampleOrderOrchestrator",
        "process kitchen",
        "process orders",
        "send kitchen",
        "send orders",
    ];

    private List<string> Names(Activity caller) =>
        [.. _log.Of(caller).Select(span => span.OperationName).Order(StringComparer.Ordinal)];

    private static void AssertNoOrphans(IReadOnlyList<Activity> spans)
    {
        var known = spans.Select(span => span.SpanId).ToHashSet();
        Assert.Equal(spans.Count, known.Count);
        Assert.All(
            spans.Where(span => span.ParentSpanId != default),
            span => Assert.Contains(span.ParentSpanId, known)
        );
    }
}
