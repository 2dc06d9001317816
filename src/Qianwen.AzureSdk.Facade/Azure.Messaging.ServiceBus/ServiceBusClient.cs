#nullable disable
using Azure.Core;
using Qianwen.AzureSdk.Facade;

namespace Azure.Messaging.ServiceBus;

/// <summary>The connection to one Service Bus namespace, from which senders and receivers are made.</summary>
public class ServiceBusClient : IAsyncDisposable
{
    private readonly string _fullyQualifiedNamespace;
    private readonly string _identifier;
    private bool _isClosed;

    protected ServiceBusClient() { }

    public ServiceBusClient(string connectionString)
        : this(connectionString, new ServiceBusClientOptions()) { }

    public ServiceBusClient(string connectionString, ServiceBusClientOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        _fullyQualifiedNamespace = HostOf(connectionString);
        _identifier = options?.Identifier;
    }

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential)
        : this(fullyQualifiedNamespace, credential, new ServiceBusClientOptions()) { }

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options)
        : this(fullyQualifiedNamespace, (object)credential, options) { }

    public ServiceBusClient(
        string fullyQualifiedNamespace,
        AzureNamedKeyCredential credential,
        ServiceBusClientOptions options = default
    )
        : this(fullyQualifiedNamespace, (object)credential, options) { }

    public ServiceBusClient(
        string fullyQualifiedNamespace,
        AzureSasCredential credential,
        ServiceBusClientOptions options = default
    )
        : this(fullyQualifiedNamespace, (object)credential, options) { }

    private ServiceBusClient(string fullyQualifiedNamespace, object credential, ServiceBusClientOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(fullyQualifiedNamespace);
        ArgumentNullException.ThrowIfNull(credential);
        _fullyQualifiedNamespace = fullyQualifiedNamespace;
        _identifier = options?.Identifier;
    }

    public virtual string FullyQualifiedNamespace => _fullyQualifiedNamespace;

    public virtual string Identifier => _identifier;

    public virtual bool IsClosed => _isClosed;

    public virtual Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string queueName,
        ServiceBusSessionReceiverOptions options = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string topicName,
        string subscriptionName,
        ServiceBusSessionReceiverOptions options = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string queueName,
        string sessionId,
        ServiceBusSessionReceiverOptions options = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string topicName,
        string subscriptionName,
        string sessionId,
        ServiceBusSessionReceiverOptions options = default,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual ServiceBusReceiver CreateReceiver(string queueName) => throw FacadeOnly.Called();

    public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) =>
        throw FacadeOnly.Called();

    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        throw FacadeOnly.Called();

    public virtual ServiceBusReceiver CreateReceiver(
        string topicName,
        string subscriptionName,
        ServiceBusReceiverOptions options
    ) => throw FacadeOnly.Called();

    public virtual ServiceBusSender CreateSender(string queueOrTopicName) => throw FacadeOnly.Called();

    public virtual ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions options) =>
        throw FacadeOnly.Called();

    public virtual IAsyncEnumerable<string> GetMessageSessionsAsync(
        string queueName,
        DateTimeOffset sessionStateUpdatedAfter,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual IAsyncEnumerable<string> GetMessageSessionsAsync(
        string topicName,
        string subscriptionName,
        DateTimeOffset sessionStateUpdatedAfter,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual IAsyncEnumerable<string> GetMessageSessionsAsync(
        string topicName,
        string subscriptionName,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual IAsyncEnumerable<string> GetMessageSessionsAsync(
        string queueName,
        CancellationToken cancellationToken = default
    ) => throw FacadeOnly.Called();

    public virtual ValueTask DisposeAsync()
    {
        _isClosed = true;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static string HostOf(string connectionString)
    {
        foreach (var part in connectionString.Split(';', StringSplitOptions.TrimEntries))
        {
            if (
                part.StartsWith("Endpoint=", StringComparison.OrdinalIgnoreCase)
                && Uri.TryCreate(part["Endpoint=".Length..], UriKind.Absolute, out var endpoint)
            )
            {
                return endpoint.Host;
            }
        }

        throw new ArgumentException("The connection string has no usable Endpoint.", nameof(connectionString));
    }
}
