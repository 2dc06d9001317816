using System.Collections.Concurrent;
using System.Diagnostics;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class TracingTests : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Request_ThatSendsAMessage_IsOneTraceWithItsHandler()
    {
        using var source = new ActivitySource("tracing tests");
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate == source || candidate.Name == "Qianwen.LocalHost",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = SampleHost.Build(_database, new VirtualTimeProvider(), new SampleJournal());
        await host.StartAsync();
        using var client = host.CreateClient("shop");

        using var caller = source.StartActivity("caller")!;
        await client.PostAsync("api/orders/o1?cups=1", null);
        await host.RunUntilIdleAsync();

        var names = spans.Where(span => span.TraceId == caller.TraceId).Select(span => span.OperationName).ToHashSet();
        Assert.Superset(new HashSet<string> { "PostOrder", "TakeOrder" }, names);
    }
}
