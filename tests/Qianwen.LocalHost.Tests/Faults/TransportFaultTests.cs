using System.Net;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tests.Hosting;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Faults;

public sealed class TransportFaultTests : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly VirtualTimeProvider _time = new();
    private readonly SampleJournal _journal = new();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public void Plan_SameSeed_HitsTheSameMessagesInAnyOrder()
    {
        var ids = Enumerable.Range(0, 200).Select(i => $"m{i}").ToList();
        var rates = new MessageFaultRates
        {
            Duplicate = 0.2,
            Drop = 0.1,
            Delay = 0.3,
            Reorder = 0.3,
        };

        var forwards = Plans(7, rates, ids);
        var backwards = Plans(7, rates, Enumerable.Reverse(ids));
        var other = Plans(8, rates, ids);

        Assert.Equal(forwards, backwards);
        Assert.NotEqual(forwards, other);
        Assert.InRange(forwards.Values.Count(plan => plan.Length == 0), 8, 35);
    }

    [Fact]
    public void Plan_QueueWithoutRates_IsHealthy() =>
        Assert.Equal(
            [TimeSpan.Zero],
            new MessageFaults(1, new Dictionary<string, MessageFaultRates>()).Plan("orders", new ServiceBusMessage("a"))
        );

    [Theory]
    [InlineData("duplicate", 2)]
    [InlineData("drop", 0)]
    [InlineData("healthy", 1)]
    public async Task Send_WithFault_ArrivesAsOften(string fault, int expected)
    {
        using var broker = Broker(fault);

        await broker.SendAsync("orders", [new ServiceBusMessage("a") { MessageId = "a" }]);

        Assert.Equal(expected, broker.Count("orders").Active);
    }

    [Fact]
    public async Task Send_Delayed_ArrivesWithinTheLongestDelay()
    {
        using var broker = Broker("delay");
        await broker.SendAsync("orders", [new ServiceBusMessage("a") { MessageId = "a" }]);
        Assert.Equal((0, 1), (broker.Count("orders").Active, broker.Count("orders").Scheduled));

        _time.Advance(TimeSpan.FromMinutes(1));
        var messages = await broker.TryReceiveAsync(new QueueAddress("orders", false), 1);

        Assert.Single(messages);
    }

    [Fact]
    public async Task Request_ErrorAfter_TheFunctionRanAndTheCallerIsToldItFailed()
    {
        await using var host = Host(new HttpFaultRates { ErrorAfter = 1 });
        await host.StartAsync();
        using var client = host.CreateClient("app");

        var response = await client.GetAsync("api/effect");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["effect"], _journal.Lines);
    }

    [Fact]
    public async Task Request_LostReply_TheFunctionRanAndTheConnectionBreaks()
    {
        await using var host = Host(new HttpFaultRates { LostReply = 1 });
        await host.StartAsync();
        using var client = host.CreateClient("app");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("api/effect"));

        Assert.Equal(["effect"], _journal.Lines);
    }

    [Fact]
    public async Task Request_Slow_AnswersLaterInVirtualTime()
    {
        await using var host = Host(new HttpFaultRates { Slow = 1 });
        await host.StartAsync();
        using var client = host.CreateClient("app");
        var start = _time.GetUtcNow();

        var answer = client.GetStringAsync("api/effect");
        Assert.Contains(host.Work.OpenScopes, name => name.StartsWith("GET /api/effect", StringComparison.Ordinal));
        await host.RunUntilAsync(() => _journal.Lines.Count == 1);

        Assert.Equal("done", await answer);
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(10));
    }

    private static Dictionary<string, TimeSpan[]> Plans(int seed, MessageFaultRates rates, IEnumerable<string> ids)
    {
        var faults = new MessageFaults(seed, new Dictionary<string, MessageFaultRates> { ["orders"] = rates });
        return ids.ToDictionary(
            id => id,
            id => faults.Plan("orders", new ServiceBusMessage("a") { MessageId = id }).ToArray()
        );
    }

    private MessageBroker Broker(string fault) =>
        new(
            _database,
            _time,
            new WorkTracker(),
            new QueueDefinitions([new("orders") { DuplicateDetectionWindow = TimeSpan.FromMinutes(10) }])
        )
        {
            Faults = new MessageFaults(
                1,
                new Dictionary<string, MessageFaultRates>
                {
                    ["orders"] = new()
                    {
                        Duplicate = fault == "duplicate" ? 1 : 0,
                        Drop = fault == "drop" ? 1 : 0,
                        Delay = fault == "delay" ? 1 : 0,
                    },
                }
            ),
        };

    private LocalHost.Hosting.LocalFunctionsHost Host(HttpFaultRates rates) =>
        SampleHost.BuildOf(
            _database,
            _time,
            [],
            [typeof(Effects)],
            _journal,
            new HttpFaults(1, new Dictionary<string, HttpFaultRates> { ["app"] = rates })
        );

    private sealed class Effects(SampleJournal journal)
    {
        [Function("Effect")]
        public string Run([HttpTrigger("get", Route = "effect")] HttpRequest request)
        {
            Assert.Equal("GET", request.Method);
            journal.Write("effect");
            return "done";
        }
    }
}
