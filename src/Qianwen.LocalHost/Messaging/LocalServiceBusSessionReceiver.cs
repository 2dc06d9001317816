using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Receives the messages of one session, in order, while its lock holds. Closing it gives the session up.</summary>
public sealed class LocalServiceBusSessionReceiver : ServiceBusSessionReceiver
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);
    private readonly MessageBroker _broker;
    private readonly QueueAddress _address;
    private readonly ServiceBusReceiveMode _mode;
    private readonly ReceiverOperations _operations;
    private SessionLock _session;
    private bool _isClosed;

    internal LocalServiceBusSessionReceiver(MessageBroker broker, SessionLock session, ServiceBusReceiveMode mode)
    {
        (_broker, _session, _mode) = (broker, session, mode);
        _address = new QueueAddress(session.Queue, false);
        _operations = new ReceiverOperations(broker, _address, mode);
    }

    /// <inheritdoc />
    public override string SessionId => _session.SessionId;

    /// <inheritdoc />
    public override DateTimeOffset SessionLockedUntil => _session.Until;

    /// <inheritdoc />
    public override string EntityPath => _address.Path;

    /// <inheritdoc />
    public override bool IsClosed => _isClosed;

    /// <inheritdoc />
    public override ServiceBusReceiveMode ReceiveMode => _mode;

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
        return _broker.ReceiveAsync(
            _address,
            maxMessages,
            maxWaitTime ?? DefaultWait,
            _mode,
            _session,
            cancellationToken
        );
    }

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
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default
    ) => _operations.SettleAsync(message, new Settlement.DeadLetter(deadLetterReason, deadLetterErrorDescription));

    /// <inheritdoc />
    public override async Task RenewSessionLockAsync(CancellationToken cancellationToken = default) =>
        _session = await _broker.ChangeAsync(step => step.RenewSession(_session)).ConfigureAwait(false);

    /// <inheritdoc />
    public override async Task<BinaryData?> GetSessionStateAsync(CancellationToken cancellationToken = default)
    {
        var state = await _broker.ChangeAsync(step => step.ReadState(_session)).ConfigureAwait(false);
        return state is null ? null : BinaryData.FromBytes(state);
    }

    /// <inheritdoc />
    public override Task SetSessionStateAsync(
        BinaryData? sessionState,
        CancellationToken cancellationToken = default
    ) => _broker.ChangeAsync(step => step.WriteState(_session, sessionState?.ToArray()));

    /// <inheritdoc />
    public override async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            await _broker.ChangeAsync(step => step.ReleaseSession(_session)).ConfigureAwait(false);
        }
    }
}
