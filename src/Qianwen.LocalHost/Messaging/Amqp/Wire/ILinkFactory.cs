using Amqp.Framing;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>Knows which addresses there are, and what a link to each does.</summary>
internal interface ILinkFactory
{
    /// <summary>The link that a client asks for; it is not answered yet.</summary>
    AmqpLink Create(AmqpSession session, Attach attach);
}
