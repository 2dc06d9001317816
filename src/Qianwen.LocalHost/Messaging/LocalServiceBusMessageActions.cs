using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Messaging;

/// <summary>What a function does with the messages it was triggered by, and which of them it has settled.</summary>
public sealed class LocalServiceBusMessageActions(MessageBroker broker, QueueAddress address) : ServiceBusMessageActions
{
    private readonly ConcurrentDictionary<string, bool> _settled = new(StringComparer.Ordinal);

    /// <summary>Where the messages came from.</summary>
    internal QueueAddress Address { get; } = address;

    /// <summary>True once the function has settled this message.</summary>
    public bool IsSettled(ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _settled.ContainsKey(message.LockToken);
    }

    /// <inheritdoc />
    public override Task CompleteMessageAsync(
        ServiceBusReceivedMessage message,
        CancellationToken cancellationToken = default
    ) => SettleAsync(message, new Settlement.Complete());

    /// <inheritdoc />
    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default
    ) => SettleAsync(message, new Settlement.Abandon(propertiesToModify));

    /// <inheritdoc />
    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = null,
        string? deadLetterReason = null,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default
    ) =>
        SettleAsync(
            message,
            new Settlement.DeadLetter(deadLetterReason, deadLetterErrorDescription, propertiesToModify)
        );

    /// <inheritdoc />
    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default
    ) => SettleAsync(message, new Settlement.Defer(propertiesToModify));

    /// <inheritdoc />
    public override Task RenewMessageLockAsync(
        ServiceBusReceivedMessage message,
        CancellationToken cancellationToken = default
    ) => broker.RenewLockAsync(Address, message);

    private async Task SettleAsync(ServiceBusReceivedMessage message, Settlement settlement)
    {
        await broker.SettleAsync(Address, message, settlement).ConfigureAwait(false);
        _settled[message.LockToken] = true;
    }
}
