#nullable disable
using Qianwen.AzureSdk.Facade;

namespace Azure.Messaging.ServiceBus;

/// <summary>Sends messages to one queue or topic.</summary>
public class ServiceBusSender : IAsyncDisposable
{
    private readonly ServiceBusClient _client;
    private readonly string _entityPath;
    private readonly string _identifier;
    private bool _isClosed;

    protected ServiceBusSender() { }

    protected ServiceBusSender(ServiceBusClient client, string queueOrTopicName)
        : this(client, queueOrTopicName, new ServiceBusSenderOptions()) { }

    protected ServiceBusSender(ServiceBusClient client, string queueOrTopicName, ServiceBusSenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(queueOrTopicName);
        _client = client;
        _entityPath = queueOrTopicName;
        _identifier = options?.Identifier;
    }

    public virtual string EntityPath => _entityPath;

    public virtual string FullyQualifiedNamespace => _client?.FullyQualifiedNamespace;

    public virtual string Identifier => _identifier;

    public virtual bool IsClosed => _isClosed;

    public virtual Task CancelScheduledMessageAsync(
        long sequenceNumber,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task CancelScheduledMessagesAsync(
        IEnumerable<long> sequenceNumbers,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _isClosed = true;
        return Task.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(CancellationToken.None).ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    public virtual Task<long> ScheduleMessageAsync(
        ServiceBusMessage message,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        throw FacadeOnly.Called();

    public virtual Task SendMessagesAsync(
        IEnumerable<ServiceBusMessage> messages,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();
}
