using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Tests.Hosting;

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
