#nullable disable
namespace Azure.Messaging.ServiceBus;

/// <summary>How a <see cref="ServiceBusSender"/> names itself.</summary>
public class ServiceBusSenderOptions
{
    public string Identifier { get; set; }
}
