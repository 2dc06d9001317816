using Amqp.Framing;
using Amqp.Types;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Messaging.Amqp.Messages;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>
/// A client's receiver. Closing it gives its session up; the locks of single messages live until they run out, so that the
/// client can still settle them over the management node.
/// </summary>
internal sealed class QueueSourceLink(
    AmqpSession session,
    Attach request,
    MessageBroker broker,
    QueueAddress address,
    ILogger logger
) : OutgoingLink(session, request)
{
    private Action? _stopAccepting;
    private QueuePump? _pump;

    /// <summary>The session this receiver holds; null for one without sessions.</summary>
    public SessionLock? HeldSession { get; private set; }

    private bool IsDestructive => Request.SndSettleMode == SenderSettleMode.Settled;

    public override void Open()
    {
        var filter = SessionFilter.Of(Request);
        if (filter is not null)
        {
            _ = AcceptSessionAsync(filter);
        }
        else if (!address.IsDeadLetter && broker.Queues.Get(address.Queue).RequiresSession)
        {
            Fail(AmqpErrors.Of(ServiceBusErrors.SessionRequired(address.Queue)));
        }
        else
        {
            Accept();
            StartPump();
        }
    }

    public override void OnDecided(OutgoingDelivery delivery, DeliveryState state)
    {
        if (SettlementMapping.Of(state) is { } settlement)
        {
            // The answer is the same outcome; a rejection without its error, which would read as a refusal.
            _ = SettleAsync(delivery, state is Rejected ? new Rejected() : (Outcome)state, settlement);
        }
        else
        {
            var why = new Error(AmqpErrors.NotImplemented) { Description = "Transactions are not understood here." };
            Session.Settle(delivery, new Rejected { Error = why });
        }
    }

    protected override void OnCredit() => _pump?.Wake();

    protected override void OnClosed()
    {
        _stopAccepting?.Invoke();
        _pump?.Stop();
        if (HeldSession is { } held)
        {
            _ = QuietlyAsync(broker.ChangeAsync(step => step.ReleaseSession(held)));
        }
    }

    private static async Task QuietlyAsync(Task task) =>
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task AcceptSessionAsync(SessionFilter filter)
    {
        using var stop = new CancellationTokenSource();
        _stopAccepting = stop.Cancel;
        try
        {
            var held = await broker
                .AcceptSessionAsync(address.Queue, filter.SessionId, filter.Wait, stop.Token)
                .ConfigureAwait(false);
            var isTaken = false;
            Session.Connection.Run(() => isTaken = TryAccept(held));
            if (!isTaken)
            {
                await QuietlyAsync(broker.ChangeAsync(step => step.ReleaseSession(held))).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong is answered to the receiver.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            OnFailed(exception);
        }
    }

    private bool TryAccept(SessionLock held)
    {
        if (IsClosed)
        {
            return false;
        }

        (HeldSession, _stopAccepting) = (held, null);
        Accept(
            SessionFilter.Granted(Request, held.SessionId),
            new Fields { [new Symbol("com.microsoft:locked-until-utc")] = held.Until.UtcTicks }
        );
        StartPump();
        return true;
    }

    private void StartPump()
    {
        var mode = IsDestructive ? ServiceBusReceiveMode.ReceiveAndDelete : ServiceBusReceiveMode.PeekLock;
        _pump = new QueuePump(broker, address, mode, HeldSession, WantedNow, TrySend, OnFailed);
        _pump.Start();
    }

    private int WantedNow()
    {
        var wanted = 0;
        Session.Connection.Run(() => wanted = IsClosed ? 0 : Credit);
        return wanted;
    }

    /// <summary>Sends what was received; false where the receiver has gone meanwhile.</summary>
    private bool TrySend(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var isSent = false;
        Session.Connection.Run(() =>
        {
            if (IsClosed)
            {
                return;
            }

            foreach (var message in messages)
            {
                var tag = Guid.TryParse(message.LockToken, out var token) ? token : Guid.Empty;
                Send(tag.ToByteArray(), MessageEncoding.Encode(message), IsDestructive);
            }

            isSent = true;
            if (messages.Count == 0)
            {
                CompleteDrain();
            }
        });
        return isSent;
    }

    private async Task SettleAsync(OutgoingDelivery delivery, Outcome outcome, Settlement settlement)
    {
        try
        {
            var token = LockToken.Of(new Guid(delivery.Tag));
            await broker.ChangeAsync(step => step.Settle(address, token, settlement)).ConfigureAwait(false);
        }
        catch (Exception exception) when (AmqpErrors.IsTheEnd(exception))
        {
            Session.Connection.Abort();
            return;
        }
#pragma warning disable CA1031 // Whatever went wrong is answered to the receiver.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome = new Rejected { Error = AmqpErrors.Of(exception) };
        }

        Session.Connection.Run(() => Session.Settle(delivery, outcome));
    }

    private void OnFailed(Exception exception)
    {
        if (IsClosed)
        {
            return;
        }

        if (AmqpErrors.IsTheEnd(exception))
        {
            Session.Connection.Abort();
            return;
        }

        var error = AmqpErrors.Of(exception);
        if (error.Condition == AmqpErrors.Internal)
        {
            AmqpLog.OperationFailed(logger, exception, address.Path);
        }

        Session.Connection.Run(() => Fail(error));
    }
}
