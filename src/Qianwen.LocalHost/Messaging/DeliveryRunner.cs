using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Runs the handler for one delivery, renews its locks meanwhile, and settles what is left to settle.</summary>
internal sealed class DeliveryRunner(
    MessageBroker broker,
    QueueAddress address,
    QueueListenerOptions options,
    MessageHandler handler,
    ILogger logger,
    CancellationToken stop
)
{
    public async Task RunAsync(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        using var renewal = new LockRenewal(broker, address, options, () => RenewAsync(messages));
        await HandleAsync(messages).ConfigureAwait(false);
    }

    /// <summary>Runs the messages of one session in order until none is left, and gives the session up.</summary>
    public async Task RunSessionAsync(SessionLock session)
    {
        try
        {
            using var renewal = new LockRenewal(
                broker,
                address,
                options,
                () => broker.ChangeAsync(step => step.RenewSession(session))
            );
            while (!stop.IsCancellationRequested)
            {
                var messages = await broker
                    .TryReceiveAsync(address, options.MaxMessageBatchSize, session: session)
                    .ConfigureAwait(false);
                if (messages.Count == 0)
                {
                    break;
                }

                await HandleAsync(messages).ConfigureAwait(false);
            }

            await broker.ChangeAsync(step => step.ReleaseSession(session)).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTheEnd(exception)) { }
        catch (ServiceBusException exception)
        {
            Log.SessionLost(logger, exception, session.SessionId, address.Path);
        }
    }

    private static bool IsTheEnd(Exception exception) =>
        exception is SimulatedCrashException or ObjectDisposedException;

    private async Task HandleAsync(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var actions = new LocalServiceBusMessageActions(broker, address);
        try
        {
            await handler(messages, actions, stop).ConfigureAwait(false);
            if (options.AutoCompleteMessages)
            {
                await SettleAsync(messages, actions, new Settlement.Complete()).ConfigureAwait(false);
            }
        }
        catch (SimulatedCrashException) { }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await SettleAsync(messages, actions, new Settlement.Abandon()).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a handler throws, its messages go back for another delivery.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.HandlerFailed(logger, exception, messages[0].MessageId, address.Path, messages[0].DeliveryCount);
            await SettleAsync(messages, actions, new Settlement.Abandon()).ConfigureAwait(false);
        }
    }

    private async Task SettleAsync(
        IReadOnlyList<ServiceBusReceivedMessage> messages,
        LocalServiceBusMessageActions actions,
        Settlement settlement
    )
    {
        foreach (var message in messages.Where(message => !actions.IsSettled(message)))
        {
            try
            {
                await broker.SettleAsync(address, message, settlement).ConfigureAwait(false);
            }
            catch (ServiceBusException exception)
            {
                Log.NotSettled(logger, exception, message.MessageId, address.Path);
            }
            catch (Exception exception) when (IsTheEnd(exception))
            {
                return;
            }
        }
    }

    private async Task RenewAsync(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        foreach (var message in messages)
        {
            await broker.RenewLockAsync(address, message).ConfigureAwait(false);
        }
    }
}
