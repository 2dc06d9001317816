using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Tests.Hosting;

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
