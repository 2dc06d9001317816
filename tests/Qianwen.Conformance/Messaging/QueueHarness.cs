using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.Conformance.Messaging;

/// <summary>One namespace of queues that a conformance test talks to, and the clock that rules it.</summary>
public abstract class QueueHarness : IAsyncDisposable
{
    /// <summary>The client under test.</summary>
    public abstract ServiceBusClient Client { get; }

    /// <summary>The service's clock.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Creates a queue; its name is unused.</summary>
    public abstract Task CreateQueueAsync(QueueDefinition queue);

    /// <summary>Lets time pass, and everything that becomes due on the way happen.</summary>
    public abstract Task PassAsync(TimeSpan span);

    public abstract ValueTask DisposeAsync();
}
