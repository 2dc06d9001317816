using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Tests.Readme;

public sealed class ServeActivity(TableServiceClient tables, ServiceBusClient bus)
{
    [Function(nameof(ServeActivity))]
    public async Task RunAsync([ActivityTrigger] TeaOrder order)
    {
        var served = tables.GetTableClient("Served");
        await served.CreateIfNotExistsAsync();
        await served.UpsertEntityAsync(new TableEntity("tea", order.Id) { ["Cups"] = order.Cups });
        await bus.CreateSender("tea-served")
            .SendMessageAsync(new ServiceBusMessage($"{order.Cups} cups of {order.Id}"));
    }
}
