using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Tests.Hosting;

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
