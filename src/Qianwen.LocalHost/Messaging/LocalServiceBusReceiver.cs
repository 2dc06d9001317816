using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Receives from one local queue, or from its dead-letter sub-queue.</summary>
public sealed class LocalServiceBusReceiver(MessageBroker broker, QueueAddress address, ServiceBusReceiveMode mode)
    : ServiceBusReceiver
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);
    private readonly ReceiverOperations _operations = new(broker, address, mode);
    private bool _isClosed;

    /// <inheritdoc />
    public override string EntityPath => address.Path;

    /// <inheritdoc />
    public override string FullyQualifiedNamespace => "localhost";

    /// <inheritdoc />
    public override string Identifier => address.Path;

    /// <inheritdoc />
    public override bool IsClosed => _isClosed;

    /// <inheritdoc />
    public override int PrefetchCount => 0;

    /// <inheritdoc />
    public override ServiceBusReceiveMode ReceiveMode => mode;

    /// <inheritdoc />
    public override async Task<ServiceBusReceivedMessage?> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = null,
        CancellationToken cancellationToken = default
    )
    {
        var messages = await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken).ConfigureAwait(false);
        return messages.Count == 0 ? null : messages[0];
    }

    /// <inheritdoc />
    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages,
        TimeSpan? maxWaitTime = null,
        CancellationToken cancellationToken = default
    )
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        return broker.ReceiveAsync(address, maxMessages, maxWaitTime ?? DefaultWait, mode, null, cancellationToken);
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        while (!_isClosed)
        {
            if (await ReceiveMessageAsync(null, cancellationToken).ConfigureAwait(false) is { } message)
            {
                yield return message;
            }
        }
    }

    /// <inheritdoc />
    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers,
        CancellationToken cancellationToken = default
    ) => broker.ReceiveDeferredAsync(address, [.. sequenceNumbers], mode);

    /// <inheritdoc />
    public override async Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(
        long sequenceNumber,
        CancellationToken cancellationToken = default
    )
    {
        var messages = await ReceiveDeferredMessagesAsync([sequenceNumber], cancellationToken).ConfigureAwait(false);
        return messages[0];
    }

    /// <inheritdoc />
    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages,
        long? fromSequenceNumber = null,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(_operations.Peek(maxMessages, fromSequenceNumber));

    /// <inheritdoc />
    public override Task<ServiceBusReceivedMessage?> PeekMessageAsync(
        long? fromSequenceNumber = null,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(_operations.Peek(1, fromSequenceNumber) is [var message, ..] ? message : null);

    /// <inheritdoc />
    public override Task CompleteMessageAsync(
        ServiceBusReceivedMessage message,
        CancellationToken cancellationToken = default
    ) => _operations.SettleAsync(message, new Settlement.Complete());

    /// <inheritdoc />
    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default
    ) => _operations.SettleAsync(message, new Settlement.Abandon(propertiesToModify));

    /// <inheritdoc />
    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default
    ) => _operations.SettleAsync(message, new Settlement.Defer(propertiesToModify));

    /// <inheritdoc />
    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default
    ) =>
        _operations.SettleAsync(
            message,
            new Settlement.DeadLetter(deadLetterReason, deadLetterErrorDescription, propertiesToModify)
        );

    /// <inheritdoc />
    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default
    ) => _operations.SettleAsync(message, new Settlement.DeadLetter(Changes: propertiesToModify));

    /// <inheritdoc />
    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default
    ) => _operations.SettleAsync(message, new Settlement.DeadLetter(deadLetterReason, deadLetterErrorDescription));

    /// <inheritdoc />
    public override Task RenewMessageLockAsync(
        ServiceBusReceivedMessage message,
        CancellationToken cancellationToken = default
    ) => _operations.RenewAsync(message);

    /// <inheritdoc />
    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _isClosed = true;
        return Task.CompletedTask;
    }
}
