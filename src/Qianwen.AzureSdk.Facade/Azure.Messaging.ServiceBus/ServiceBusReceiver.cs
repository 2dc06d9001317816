#nullable disable
using Qianwen.AzureSdk.Facade;

namespace Azure.Messaging.ServiceBus;

/// <summary>Receives and settles the messages of one queue or subscription.</summary>
public class ServiceBusReceiver : IAsyncDisposable
{
    private readonly ServiceBusClient _client;
    private readonly string _entityPath;
    private readonly ServiceBusReceiverOptions _options = new();
    private bool _isClosed;

    protected ServiceBusReceiver() { }

    protected ServiceBusReceiver(ServiceBusClient client, string queueName, ServiceBusReceiverOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(queueName);
        _client = client;
        _entityPath = queueName;
        _options = options ?? _options;
    }

    protected ServiceBusReceiver(
        ServiceBusClient client,
        string topicName,
        string subscriptionName,
        ServiceBusReceiverOptions options
    )
        : this(client, $"{topicName}/Subscriptions/{subscriptionName}", options) { }

    public virtual string EntityPath => _entityPath;

    public virtual string FullyQualifiedNamespace => _client?.FullyQualifiedNamespace;

    public virtual string Identifier => _options.Identifier;

    public virtual bool IsClosed => _isClosed;

    public virtual int PrefetchCount => _options.PrefetchCount;

    public virtual ServiceBusReceiveMode ReceiveMode => _options.ReceiveMode;

    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _isClosed = true;
        return Task.CompletedTask;
    }

    public virtual Task CompleteMessageAsync(
        ServiceBusReceivedMessage message,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string deadLetterReason,
        string deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string deadLetterReason,
        string deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(CancellationToken.None).ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    public virtual Task<ServiceBusReceivedMessage> PeekMessageAsync(
        long? fromSequenceNumber = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages,
        long? fromSequenceNumber = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(
        long sequenceNumber,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<ServiceBusReceivedMessage> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages,
        TimeSpan? maxWaitTime = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task RenewMessageLockAsync(
        ServiceBusReceivedMessage message,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();
}
