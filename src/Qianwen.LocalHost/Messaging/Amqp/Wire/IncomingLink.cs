using Amqp;
using Amqp.Framing;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>A link that the client sends on.</summary>
internal abstract class IncomingLink(AmqpSession session, Attach request) : AmqpLink(session, request)
{
    /// <summary>Messages that the client may send ahead.</summary>
    private const uint Credit = 1000;

    /// <summary>Room for what surrounds the bodies of the largest batch.</summary>
    private const long MaxEncodedBytes = MessageBroker.MaxMessageBytes * 2;
    private IncomingDelivery? _current;
    private uint _deliveryCount = request.InitialDeliveryCount;
    private uint _left;

    public override void OnFlow(Flow flow)
    {
        if (flow.Echo)
        {
            SendCredit();
        }
    }

    public override void OnTransfer(Transfer transfer, ByteBuffer payload)
    {
        if (IsClosed)
        {
            return;
        }

        _current ??= new IncomingDelivery(transfer.DeliveryId, transfer.MessageFormat, transfer.Settled);
        _current.Add(payload);
        if (_current.Content.Length > MaxEncodedBytes)
        {
            var error = new Error("amqp:link:message-size-exceeded") { Description = "The message is too large." };
            Fail(error);
        }
        else if (transfer.Aborted)
        {
            Count();
        }
        else if (!transfer.More)
        {
            var delivery = _current;
            Count();
            OnMessage(delivery);
        }
    }

    protected abstract void OnMessage(IncomingDelivery delivery);

    /// <summary>Tells the client what became of its message.</summary>
    protected void Settle(IncomingDelivery delivery, Outcome outcome)
    {
        if (!delivery.IsSettled)
        {
            Session.SendDisposition(isReceiver: true, delivery.Id, outcome);
        }
    }

    protected void GrantCredit()
    {
        _left = Credit;
        SendCredit();
    }

    private void Count()
    {
        _current = null;
        _deliveryCount++;
        if (--_left < Credit / 2)
        {
            GrantCredit();
        }
    }

    private void SendCredit() =>
        Session.SendFlow(
            new Flow
            {
                Handle = Handle,
                DeliveryCount = _deliveryCount,
                LinkCredit = _left,
            }
        );
}
