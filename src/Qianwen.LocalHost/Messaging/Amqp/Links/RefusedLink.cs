using Amqp.Framing;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>A link to something that does not exist.</summary>
internal sealed class RefusedLink(AmqpSession session, Attach request, Error why) : AmqpLink(session, request)
{
    public override void Open() => Fail(why);

    public override void OnFlow(Flow flow) { }
}
