#nullable disable
namespace Azure.Messaging.ServiceBus;

/// <summary>How a <see cref="ServiceBusReceiver"/> reads its queue.</summary>
public class ServiceBusReceiverOptions
{
    public string Identifier { get; set; }

    public int PrefetchCount { get; set; }

    public ServiceBusReceiveMode ReceiveMode { get; set; }

    public SubQueue SubQueue { get; set; }
}
