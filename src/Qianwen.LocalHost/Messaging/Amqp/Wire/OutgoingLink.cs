using Amqp;
using Amqp.Framing;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>A link that the client receives on. It sends only as many messages as the client has given credit for.</summary>
internal abstract class OutgoingLink(AmqpSession session, Attach request) : AmqpLink(session, request)
{
    private uint _deliveryCount;

    /// <summary>How many messages may be sent.</summary>
    public int Credit { get; private set; }

    /// <summary>True where the client wants its credit used or given back at once.</summary>
    public bool IsDraining { get; private set; }

    public override void OnFlow(Flow flow)
    {
        var limit = unchecked(flow.DeliveryCount + flow.LinkCredit);
        Credit = Math.Max(0, unchecked((int)(limit - _deliveryCount)));
        IsDraining = flow.Drain;
        if (flow.Echo && !flow.Drain)
        {
            SendState(isDrained: false);
        }

        OnCredit();
    }

    /// <summary>The client has decided about a message.</summary>
    public abstract void OnDecided(OutgoingDelivery delivery, DeliveryState state);

    /// <summary>The client has given credit, or wants it back.</summary>
    protected abstract void OnCredit();

    protected void Send(byte[] tag, ByteBuffer message, bool isSettled)
    {
        unchecked
        {
            _deliveryCount++;
        }

        Credit = Math.Max(0, Credit - 1);
        Session.SendMessage(this, tag, message, isSettled);
    }

    /// <summary>Gives the rest of the credit back, as a drain asks for.</summary>
    protected void CompleteDrain()
    {
        if (IsDraining)
        {
            _deliveryCount = unchecked(_deliveryCount + (uint)Credit);
            (Credit, IsDraining) = (0, false);
            SendState(isDrained: true);
        }
    }

    private void SendState(bool isDrained) =>
        Session.SendFlow(
            new Flow
            {
                Handle = Handle,
                DeliveryCount = _deliveryCount,
                LinkCredit = (uint)Credit,
                Drain = isDrained,
            }
        );
}
