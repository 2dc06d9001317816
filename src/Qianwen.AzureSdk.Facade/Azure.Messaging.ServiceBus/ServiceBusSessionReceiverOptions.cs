#nullable disable
namespace Azure.Messaging.ServiceBus;

/// <summary>How a <see cref="ServiceBusSessionReceiver"/> reads its session.</summary>
public class ServiceBusSessionReceiverOptions
{
    public string Identifier { get; set; }

    public int PrefetchCount { get; set; }

    public ServiceBusReceiveMode ReceiveMode { get; set; }
}
