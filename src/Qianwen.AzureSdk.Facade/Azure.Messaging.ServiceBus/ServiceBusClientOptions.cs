#nullable disable
namespace Azure.Messaging.ServiceBus;

/// <summary>How a <see cref="ServiceBusClient"/> connects.</summary>
public class ServiceBusClientOptions
{
    public TimeSpan ConnectionIdleTimeout { get; set; } = TimeSpan.FromMinutes(1);

    public Uri CustomEndpointAddress { get; set; }

    public bool EnableCrossEntityTransactions { get; set; }

    public string Identifier { get; set; }
}
