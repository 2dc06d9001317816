using Amqp;
using Amqp.Framing;
using Amqp.Transactions;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>One session: its links, its windows, and the deliveries that wait for the client's decision.</summary>
internal sealed class AmqpSession
{
    private const uint IncomingWindow = 5000;
    private const uint OutgoingWindow = 5000;
    private const int LastField = 2;
    private readonly AmqpConnection _connection;
    private readonly ushort _channel;
    private readonly ILinkFactory _factory;
    private readonly Dictionary<uint, AmqpLink> _links = [];
    private readonly Dictionary<uint, OutgoingDelivery> _unsettled = [];
    private readonly Queue<PendingTransfer> _pending = [];
    private uint _nextIncomingId;
    private uint _incomingLeft = IncomingWindow;
    private uint _nextOutgoingId;
    private uint _nextDeliveryId;
    private uint _remoteWindow;

    public AmqpSession(AmqpConnection connection, ushort channel, Begin begin, ILinkFactory factory)
    {
        (_connection, _channel, _factory) = (connection, channel, factory);
        (_nextIncomingId, _remoteWindow) = (begin.NextOutgoingId, begin.IncomingWindow);
        Send(
            new Begin
            {
                RemoteChannel = channel,
                NextOutgoingId = _nextOutgoingId,
                IncomingWindow = IncomingWindow,
                OutgoingWindow = OutgoingWindow,
                HandleMax = ushort.MaxValue,
                Properties = [],
            }
        );
    }

    public AmqpConnection Connection => _connection;

    public IEnumerable<AmqpLink> Links => _links.Values;

    public void On(Described performative, ByteBuffer payload)
    {
        switch (performative)
        {
            case Attach attach:
                var link = _factory.Create(this, attach);
                _links[attach.Handle] = link;
                link.Open();
                break;
            case Flow flow:
                OnFlow(flow);
                break;
            case Transfer transfer:
                OnTransfer(transfer, payload);
                break;
            case Dispose disposition:
                OnDisposition(disposition);
                break;
            case Detach detach when _links.Remove(detach.Handle, out var left):
                left.OnDetach();
                break;
            case Detach:
                break;
            default:
                throw new AmqpProtocolException("amqp:not-implemented", $"{performative} is not understood here.");
        }
    }

    public void End()
    {
        foreach (var link in _links.Values)
        {
            link.Close();
        }
    }

    public void Send(Described performative) => _connection.Send(_channel, performative);

    /// <summary>Sends the state of a link, with that of the session.</summary>
    public void SendFlow(Flow flow)
    {
        flow.NextIncomingId = _nextIncomingId;
        flow.IncomingWindow = _incomingLeft;
        flow.NextOutgoingId = _nextOutgoingId;
        flow.OutgoingWindow = OutgoingWindow;
        Send(flow);
    }

    /// <summary>Settles a delivery with its outcome.</summary>
    public void SendDisposition(bool isReceiver, uint id, Outcome outcome) =>
        Send(
            new Dispose
            {
                Role = isReceiver,
                First = id,
                Last = id,
                Settled = true,
                State = outcome,
            }
        );

    /// <summary>Answers the client's decision about a message, unless the client has settled it with the decision.</summary>
    public void Settle(OutgoingDelivery delivery, Outcome outcome)
    {
        if (_unsettled.Remove(delivery.Id))
        {
            SendDisposition(isReceiver: false, delivery.Id, outcome);
        }
    }

    public void SendMessage(OutgoingLink link, byte[] tag, ByteBuffer message, bool isSettled)
    {
        var delivery = new OutgoingDelivery(unchecked(_nextDeliveryId++), link, tag);
        if (!isSettled)
        {
            _unsettled[delivery.Id] = delivery;
        }

        var bytes = message.Buffer.AsMemory(message.Offset, message.Length);
        do
        {
            var part = bytes[..Math.Min(bytes.Length, _connection.MaxPayload)];
            bytes = bytes[part.Length..];
            _pending.Enqueue(new PendingTransfer(delivery, part, isSettled, bytes.Length > 0));
        } while (bytes.Length > 0);
        SendPending();
    }

    private void SendPending()
    {
        while (_remoteWindow > 0 && _pending.TryDequeue(out var next))
        {
            _remoteWindow--;
            _nextOutgoingId = unchecked(_nextOutgoingId + 1);
            _connection.Send(_channel, next.ToTransfer(), next.Part.Span);
        }
    }

    private void OnFlow(Flow flow)
    {
        _remoteWindow = unchecked((flow.HasField(0) ? flow.NextIncomingId : 0) + flow.IncomingWindow - _nextOutgoingId);
        SendPending();
        if (!flow.HasHandle)
        {
            if (flow.Echo)
            {
                SendFlow(new Flow());
            }
        }
        else if (_links.GetValueOrDefault(flow.Handle) is { IsClosed: false } link)
        {
            link.OnFlow(flow);
        }
    }

    private void OnTransfer(Transfer transfer, ByteBuffer payload)
    {
        _nextIncomingId = unchecked(_nextIncomingId + 1);
        if (--_incomingLeft < IncomingWindow / 2)
        {
            _incomingLeft = IncomingWindow;
            SendFlow(new Flow());
        }

        var link =
            _links.GetValueOrDefault(transfer.Handle)
            ?? throw new AmqpProtocolException("amqp:session:unattached-handle", $"No link {transfer.Handle}.");
        link.OnTransfer(transfer, payload);
    }

    private void OnDisposition(Dispose disposition)
    {
        if (!disposition.Role)
        {
            return;
        }

        var last = disposition.HasField(LastField) ? disposition.Last : disposition.First;
        foreach (var id in Between(disposition.First, last))
        {
            if (_unsettled.GetValueOrDefault(id) is { IsDecided: false } delivery)
            {
                if (disposition.State is Outcome or TransactionalState)
                {
                    delivery.IsDecided = true;
                    delivery.Link.OnDecided(delivery, disposition.State);
                }

                if (disposition.Settled)
                {
                    _unsettled.Remove(id);
                }
            }
        }
    }

    /// <summary>The unsettled deliveries of a range, which may be far larger than their number.</summary>
    private IEnumerable<uint> Between(uint first, uint last)
    {
        var length = unchecked(last - first);
        return length == 0
            ? [first]
            : [.. _unsettled.Keys.Where(id => unchecked(id - first) <= length).OrderBy(id => unchecked(id - first))];
    }
}
