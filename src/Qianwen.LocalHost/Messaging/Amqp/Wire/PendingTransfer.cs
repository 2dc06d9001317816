using Amqp.Framing;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>One frame of a message that waits for the client's window.</summary>
internal sealed record PendingTransfer(
    OutgoingDelivery Delivery,
    ReadOnlyMemory<byte> Part,
    bool IsSettled,
    bool HasMore
)
{
    public Transfer ToTransfer() =>
        new()
        {
            Handle = Delivery.Link.Handle,
            DeliveryId = Delivery.Id,
            DeliveryTag = Delivery.Tag,
            MessageFormat = 0,
            Settled = IsSettled,
            More = HasMore,
        };
}
