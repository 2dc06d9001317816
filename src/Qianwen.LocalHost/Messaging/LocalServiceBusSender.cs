using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Sends to one local queue.</summary>
public sealed class LocalServiceBusSender(MessageBroker broker, string queue) : ServiceBusSender
{
    private bool _isClosed;

    /// <inheritdoc />
    public override string EntityPath => queue;

    /// <inheritdoc />
    public override string FullyQualifiedNamespace => "localhost";

    /// <inheritdoc />
    public override string Identifier => queue;

    /// <inheritdoc />
    public override bool IsClosed => _isClosed;

    /// <inheritdoc />
    public override async Task SendMessageAsync(
        ServiceBusMessage message,
        CancellationToken cancellationToken = default
    ) => await SendAsync([message], null, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public override async Task SendMessagesAsync(
        IEnumerable<ServiceBusMessage> messages,
        CancellationToken cancellationToken = default
    ) => await SendAsync([.. messages], null, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public override async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default
    )
    {
        var sequenceNumbers = await SendAsync([message], scheduledEnqueueTime, cancellationToken).ConfigureAwait(false);
        return sequenceNumbers[0];
    }

    /// <inheritdoc />
    public override Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default
    ) => SendAsync([.. messages], scheduledEnqueueTime, cancellationToken);

    /// <inheritdoc />
    public override async Task CancelScheduledMessageAsync(
        long sequenceNumber,
        CancellationToken cancellationToken = default
    ) => await CancelScheduledMessagesAsync([sequenceNumber], cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public override async Task CancelScheduledMessagesAsync(
        IEnumerable<long> sequenceNumbers,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        await broker.CancelScheduledAsync(queue, [.. sequenceNumbers]).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _isClosed = true;
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<long>> SendAsync(
        IReadOnlyList<ServiceBusMessage> messages,
        DateTimeOffset? scheduledFor,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isClosed, this);
        using var span = MessageTrace.StartSend(queue, messages);
        try
        {
            return await broker.SendAsync(queue, messages, scheduledFor).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            span?.Fail(exception);
            throw;
        }
    }
}
