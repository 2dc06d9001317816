using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Faults;

/// <summary>Decides how a sent message travels.</summary>
public interface IMessageFaults
{
    /// <summary>
    /// The delay of each copy that arrives in <paramref name="queue"/>: one zero for a healthy message, none for a lost one.
    /// Copies come after duplicate detection, as redeliveries do.
    /// </summary>
    IReadOnlyList<TimeSpan> Plan(string queue, ServiceBusMessage message);
}
