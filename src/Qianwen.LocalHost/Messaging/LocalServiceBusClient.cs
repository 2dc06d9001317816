using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>The client of the local queues, for code that is written against <see cref="ServiceBusClient"/>. There are no topics.</summary>
public sealed class LocalServiceBusClient(MessageBroker broker) : ServiceBusClient
{
    private static readonly TimeSpan AcceptWait = TimeSpan.FromMinutes(1);
    private bool _isClosed;

    /// <inheritdoc />
    public override string FullyQualifiedNamespace => "localhost";

    /// <inheritdoc />
    public override string Identifier => "local";

    /// <inheritdoc />
    public override bool IsClosed => _isClosed;

    /// <inheritdoc />
    public override ServiceBusSender CreateSender(string queueOrTopicName) =>
        new LocalServiceBusSender(broker, queueOrTopicName);

    /// <inheritdoc />
    public override ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions options) =>
        CreateSender(queueOrTopicName);

    /// <inheritdoc />
    public override ServiceBusReceiver CreateReceiver(string queueName) =>
        CreateReceiver(queueName, new ServiceBusReceiverOptions());

    /// <inheritdoc />
    public override ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = QueueAddress.Parse(queueName);
        return new LocalServiceBusReceiver(
            broker,
            options.SubQueue == SubQueue.DeadLetter ? address with { IsDeadLetter = true } : address,
            options.ReceiveMode
        );
    }

    /// <inheritdoc />
    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        throw NoTopics(topicName);

    /// <inheritdoc />
    public override ServiceBusReceiver CreateReceiver(
        string topicName,
        string subscriptionName,
        ServiceBusReceiverOptions options
    ) => throw NoTopics(topicName);

    /// <inheritdoc />
    public override async Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string queueName,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await AcceptAsync(queueName, null, options, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public override async Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string queueName,
        string sessionId,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await AcceptAsync(queueName, sessionId, options, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
#pragma warning disable CA2215 // The official client's base would close a connection that this one never had.
    public override ValueTask DisposeAsync()
#pragma warning restore CA2215
    {
        _isClosed = true;
        return ValueTask.CompletedTask;
    }

    private static NotSupportedException NoTopics(string topic) =>
        new($"The local host has queues only; '{topic}' is asked for as a topic.");

    private async Task<LocalServiceBusSessionReceiver> AcceptAsync(
        string queue,
        string? sessionId,
        ServiceBusSessionReceiverOptions? options,
        CancellationToken cancellationToken
    )
    {
        var session = await broker
            .AcceptSessionAsync(queue, sessionId, AcceptWait, cancellationToken)
            .ConfigureAwait(false);
        return new LocalServiceBusSessionReceiver(broker, session, options?.ReceiveMode ?? default);
    }
}
