using Azure.Messaging.ServiceBus;

namespace Qianwen.AzureSdk.Facade.Tests.ServiceBus;

public sealed class ServiceBusClientTests
{
    private const string ConnectionString =
        "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k";

    [Fact]
    public async Task ServiceBusClient_OfAConnectionString_KnowsItsNamespace()
    {
        await using var client = new ServiceBusClient(ConnectionString);

        Assert.Equal("orders.servicebus.windows.net", client.FullyQualifiedNamespace);
    }

    [Fact]
    public void ServiceBusClient_OfAnUnusableConnectionString_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ServiceBusClient("SharedAccessKeyName=n"));

    [Fact]
    public async Task CreateSender_OnTheFacade_SaysWhatToDoInstead()
    {
        await using var client = new ServiceBusClient(ConnectionString);

        var exception = Assert.Throws<NotSupportedException>(() => client.CreateSender("orders"));

        Assert.Contains("'CreateSender'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AzureSdk=Official", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Qianwen.LocalHost", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_OfAClientSenderOrReceiver_ClosesIt()
    {
        var client = new ServiceBusClient(ConnectionString);
        var sender = new OwnSender(client);
        var receiver = new OwnReceiver(client);
        Assert.Equal(("orders", "orders"), (sender.EntityPath, receiver.EntityPath));
        Assert.Equal(client.FullyQualifiedNamespace, sender.FullyQualifiedNamespace);

        await sender.DisposeAsync();
        await receiver.DisposeAsync();
        await client.DisposeAsync();

        Assert.True(sender.IsClosed && receiver.IsClosed && client.IsClosed);
    }

    private sealed class OwnSender(ServiceBusClient client) : ServiceBusSender(client, "orders");

    private sealed class OwnReceiver(ServiceBusClient client) : ServiceBusReceiver(client, "orders", null);
}
