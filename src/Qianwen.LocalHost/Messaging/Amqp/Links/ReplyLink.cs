using Amqp;
using Amqp.Framing;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>Where a client gets the answers of a request node; they wait for its credit.</summary>
internal sealed class ReplyLink(AmqpSession session, Attach request, string node) : OutgoingLink(session, request)
{
    private readonly Queue<ByteBuffer> _outbox = [];
    private ulong _sent;

    /// <summary>
    /// True where answers of <paramref name="asked"/> to <paramref name="replyTo"/> go out here. Some clients name the link's
    /// target so, JavaScript's names the link.
    /// </summary>
    public bool Serves(string asked, string? replyTo) =>
        !IsClosed
        && string.Equals(node, asked, StringComparison.OrdinalIgnoreCase)
        && (replyTo is null || replyTo == Request.LinkName || replyTo == (Request.Target as Target)?.Address);

    public override void Open() => Accept();

    public void Reply(Message message)
    {
        _outbox.Enqueue(message.Encode());
        OnCredit();
    }

    public override void OnDecided(OutgoingDelivery delivery, DeliveryState state) =>
        Session.Settle(delivery, new Accepted());

    protected override void OnCredit()
    {
        while (Credit > 0 && _outbox.TryDequeue(out var message))
        {
            var isSettled = Request.SndSettleMode != SenderSettleMode.Unsettled;
            Send(BitConverter.GetBytes(_sent++), message, isSettled);
        }

        CompleteDrain();
    }
}
