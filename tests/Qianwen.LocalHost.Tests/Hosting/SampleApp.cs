using System.Collections.Concurrent;
using System.Net.Http.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Tests.Hosting;

/// <summary>A shop in small: a request puts an order on a queue, the queue starts an orchestration, and that asks a kitchen.</summary>
public static class SampleNames
{
    public const string Orders = "orders";
    public const string Kitchen = "kitchen";
}

public sealed record SampleOrder(string Id, int Cups);

/// <summary>What the sample's functions did, in order.</summary>
public sealed class SampleJournal
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Write(string line) => _lines.Enqueue(line);
}

public sealed class SampleOrderApi(ServiceBusClient bus)
{
    [Function(nameof(PostOrder))]
    public async Task<IResult> PostOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders/{id}")] HttpRequest request,
        string id,
        [Microsoft.AspNetCore.Mvc.FromQuery] int cups,
        CancellationToken cancellationToken
    )
    {
        Assert.Equal("POST", request.Method);
        await using var sender = bus.CreateSender(SampleNames.Orders);
        var body = BinaryData.FromObjectAsJson(new SampleOrder(id, cups));
        await sender.SendMessageAsync(new ServiceBusMessage(body) { MessageId = id }, cancellationToken);
        return Results.Accepted($"/api/orders/{id}", new { id });
    }

    [Function(nameof(GetOrder))]
    public static async Task<IResult> GetOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "orders/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string id
    )
    {
        Assert.NotNull(request);
        var order = await durable.GetInstanceAsync(id, getInputsAndOutputs: true);
        return order is null
            ? Results.NotFound()
            : Results.Text(order.SerializedOutput ?? order.RuntimeStatus.ToString());
    }
}

public static class SampleOrderTrigger
{
    [Function("TakeOrder")]
    public static async Task RunAsync(
        [ServiceBusTrigger(SampleNames.Orders, Connection = "ServiceBus")] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient durable,
        FunctionContext context
    )
    {
        Assert.Equal("TakeOrder", context.FunctionDefinition.Name);
        var order = message.Body.ToObjectFromJson<SampleOrder>()!;
        if (await durable.GetInstanceAsync(order.Id) is null)
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(SampleOrderOrchestrator),
                order,
                new StartOrchestrationOptions(order.Id)
            );
        }

        await actions.CompleteMessageAsync(message);
    }
}

public static class SampleOrderOrchestrator
{
    [Function(nameof(SampleOrderOrchestrator))]
    public static async Task<string> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context,
        SampleOrder order
    )
    {
        var ready = await context.CallActivityAsync<string>(nameof(SampleBrewActivity), order);
        await context.CreateTimer(TimeSpan.FromMinutes(30), CancellationToken.None);
        return $"{ready} {context.CurrentUtcDateTime:HH:mm}";
    }
}

public sealed class SampleBrewActivity(SampleJournal journal, IHttpClientFactory clients, TimeProvider time)
{
    [Function(nameof(SampleBrewActivity))]
    public async Task<string> RunAsync([ActivityTrigger] SampleOrder order, string instanceId)
    {
        journal.Write($"brew {instanceId} {order.Cups} at {time.GetUtcNow():HH:mm:ss}");
        using var client = clients.CreateClient("kitchen");
        var answer = await client.GetFromJsonAsync<KitchenAnswer>($"http://kitchen.test/api/brew/{order.Cups}");
        journal.Write($"brewed {instanceId} at {time.GetUtcNow():HH:mm:ss}");
        return answer!.Text;
    }
}

public sealed record KitchenAnswer(string Text);

/// <summary>The other app.</summary>
public sealed class KitchenApi(TimeProvider time, ServiceBusClient bus)
{
    [Function("Brew")]
    public async Task<KitchenAnswer> Brew(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "brew/{cups:int}")] HttpRequest request,
        int cups
    )
    {
        Assert.NotNull(request);
        await Task.Delay(TimeSpan.FromSeconds(cups), time);
        await using var sender = bus.CreateSender(SampleNames.Kitchen);
        await sender.SendMessageAsync(new ServiceBusMessage($"{cups} cups"));
        return new KitchenAnswer($"{cups} cups");
    }
}

public sealed class KitchenBell(SampleJournal journal)
{
    [Function("Ring")]
    public void Run([ServiceBusTrigger(SampleNames.Kitchen, AutoCompleteMessages = true)] string text) =>
        journal.Write($"bell {text}");
}
