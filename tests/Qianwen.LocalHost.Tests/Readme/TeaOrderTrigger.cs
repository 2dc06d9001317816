using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Tests.Readme;

public static class TeaOrderTrigger
{
    [Function(nameof(TeaOrderTrigger))]
    public static Task RunAsync(
        [ServiceBusTrigger("tea-orders")] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient durable
    ) =>
        message.Subject == "order"
            ? StartAsync(message.Body.ToObjectFromJson<TeaOrder>()!, durable)
            : actions.DeadLetterMessageAsync(message, deadLetterReason: "NoOrder");

    private static Task StartAsync(TeaOrder order, DurableTaskClient durable) =>
        durable.ScheduleNewOrchestrationInstanceAsync(
            nameof(TeaOrchestrator),
            order,
            new StartOrchestrationOptions(order.Id)
        );
}
