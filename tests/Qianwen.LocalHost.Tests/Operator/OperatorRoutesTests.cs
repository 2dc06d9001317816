using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Operator;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tests.Hosting;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Operator;

public sealed class OperatorRoutesTests : IAsyncLifetime
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private LocalFunctionsHost _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _host = Build(hasOperatorRoutes: true, _database);
        await _host.StartAsync();
        _client = _host.CreateClient("shop");
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Instances_OneRuns_IsShownWithoutItsInput()
    {
        await _client.PostAsync("api/orders/o1?cups=40", null);
        await _host.RunUntilAsync(async () => (await InstancesAsync()).Count == 1);

        var instance = Assert.Single(await InstancesAsync());
        var shown = await _client.GetFromJsonAsync<List<Dictionary<string, object?>>>("admin/instances");

        Assert.Equal(("shop", "o1", nameof(SampleOrderOrchestrator)), (instance.App, instance.Id, instance.Name));
        Assert.Equal("Running", instance.Status);
        Assert.Equal(
            ["app", "createdAt", "failure", "id", "lastUpdatedAt", "name", "status"],
            shown![0].Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Instances_ByStatus_OnlyThoseAreShown()
    {
        await _client.PostAsync("api/orders/o1?cups=40", null);
        await _host.RunUntilIdleAsync();

        Assert.Single(await InstancesAsync("?status=completed"));
        Assert.Empty(await InstancesAsync("?status=running"));
    }

    [Fact]
    public async Task Instances_UnknownStatus_IsABadRequestThatNamesThem()
    {
        var response = await _client.GetAsync("admin/instances?status=asleep");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Suspended", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Queues_MessagesOfEveryState_AreCounted()
    {
        await DeadLetterAsync("one");
        var sender = _host.ServiceBus.CreateSender("spare");
        await sender.SendMessageAsync(new ServiceBusMessage("two"));
        await sender.ScheduleMessageAsync(new ServiceBusMessage("three"), _host.Time.GetUtcNow().AddHours(1));

        var queues = await _client.GetFromJsonAsync<List<QueueView>>("admin/queues");

        Assert.Equal(["kitchen", "orders", "spare"], queues!.Select(queue => queue.Name));
        Assert.Equal(new QueueView("spare", 1, 0, 1, 0, 1), queues![2]);
    }

    [Fact]
    public async Task DeadLetters_Two_TheNewestComesFirstWithoutItsBody()
    {
        await DeadLetterAsync("first");
        await _host.RunUntilIdleAsync();
        await DeadLetterAsync("second");

        var letters = await DeadLettersAsync();

        Assert.Equal(["second", "first"], letters.Select(letter => letter.MessageId));
        Assert.All(
            letters,
            letter => Assert.Equal(("malformed", "It has no order."), (letter.Reason, letter.Description))
        );
        Assert.All(letters, letter => Assert.Null(letter.Body));
        Assert.Empty(await DeadLettersAsync("?queue=orders"));
        Assert.Single(await DeadLettersAsync("?top=1"));
    }

    [Fact]
    public async Task DeadLetter_ByItsNumber_IsShownWithItsBody()
    {
        var number = await DeadLetterAsync("first");

        var letter = await _client.GetFromJsonAsync<DeadLetterView>($"admin/deadletters/spare/{number}");

        Assert.Equal("body of first", letter!.Body);
    }

    [Fact]
    public async Task Replay_ADeadLetter_IsInTheQueueAgainWithItsId()
    {
        var number = await DeadLetterAsync("first");

        var response = await _client.PostAsync($"admin/deadletters/spare/{number}/replay", null);

        var replay = await response.Content.ReadFromJsonAsync<ReplayView>();
        var message = await _host.ServiceBus.CreateReceiver("spare").ReceiveMessageAsync(TimeSpan.Zero);
        Assert.Equal("first", message!.MessageId);
        Assert.Equal(message.SequenceNumber, replay!.SequenceNumber);
        Assert.Null(message.DeadLetterReason);
        Assert.Empty(await DeadLettersAsync());
    }

    [Theory]
    [InlineData("admin/deadletters/spare/4711")]
    [InlineData("admin/deadletters/nowhere/1")]
    public async Task DeadLetter_NotThere_IsNotFound(string path)
    {
        var shown = await _client.GetAsync(path);
        var replayed = await _client.PostAsync($"{path}/replay", null);

        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, replayed.StatusCode);
        Assert.Equal("application/problem+json", replayed.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("https://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:5173", HttpStatusCode.OK)]
    public async Task Replay_FromAWebPage_OnlyFromOneOfThisMachine(string origin, HttpStatusCode expected)
    {
        var number = await DeadLetterAsync("first");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"admin/deadletters/spare/{number}/replay");
        request.Headers.Add("Origin", origin);

        var response = await _client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 0 : 1, _host.Broker.Count("spare").DeadLetters);
    }

    [Fact]
    public async Task Routes_NotAskedFor_AreNotThere()
    {
        await using var database = LocalDatabase.InMemory();
        await using var host = Build(hasOperatorRoutes: false, database);
        await host.StartAsync();
        using var client = host.CreateClient("shop");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("admin/queues")).StatusCode);
    }

    private static LocalFunctionsHost Build(bool hasOperatorRoutes, LocalDatabase database) =>
        LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .UseTime(new VirtualTimeProvider())
            .UseHostJson(SampleHost.HostJson)
            .AddQueues([
                new QueueDefinition(SampleNames.Orders),
                new QueueDefinition(SampleNames.Kitchen),
                new QueueDefinition("spare"),
            ])
            .AddFunctionApp(App("shop", "Sample") with { HasOperatorRoutes = hasOperatorRoutes })
            .AddFunctionApp(App("kitchen", "Kitchen") with { BaseAddress = new Uri("http://kitchen.test/") })
            .Build();

    private static FunctionApp App(string name, string prefix) =>
        new(name, Assembly.GetExecutingAssembly())
        {
            Include = type =>
                type.Namespace == typeof(SampleHost).Namespace
                && type.Name.StartsWith(prefix, StringComparison.Ordinal),
            Services = (services, _) => services.AddSingleton(new SampleJournal()),
        };

    private async Task<IReadOnlyList<InstanceView>> InstancesAsync(string query = "") =>
        (await _client.GetFromJsonAsync<List<InstanceView>>($"admin/instances{query}"))!;

    private async Task<IReadOnlyList<DeadLetterView>> DeadLettersAsync(string query = "") =>
        (await _client.GetFromJsonAsync<List<DeadLetterView>>($"admin/deadletters{query}"))!;

    private async Task<long> DeadLetterAsync(string id)
    {
        await _host
            .ServiceBus.CreateSender("spare")
            .SendMessageAsync(new ServiceBusMessage($"body of {id}") { MessageId = id });
        var receiver = _host.ServiceBus.CreateReceiver("spare");
        while (true)
        {
            var message = (await receiver.ReceiveMessageAsync(TimeSpan.Zero))!;
            if (message.MessageId == id)
            {
                await receiver.DeadLetterMessageAsync(message, "malformed", "It has no order.");
                return message.SequenceNumber;
            }

            await receiver.CompleteMessageAsync(message);
        }
    }
}
