using Amqp;
using Amqp.Framing;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Messaging.Amqp.Management;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>Where a client sends requests to a node. The answer goes to the reply link that the request names.</summary>
internal sealed class RequestLink(
    AmqpSession session,
    Attach request,
    string node,
    IRequestNode handler,
    ILogger logger
) : IncomingLink(session, request)
{
    public override void Open()
    {
        Accept();
        GrantCredit();
    }

    protected override void OnMessage(IncomingDelivery delivery)
    {
        Settle(delivery, new Accepted());
        _ = AnswerAsync(Read(delivery));
    }

    private static Message Read(IncomingDelivery delivery)
    {
        try
        {
            return Message.Decode(delivery.Content);
        }
#pragma warning disable CA1031 // However the library stumbles over what came, it is what came that is wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new AmqpProtocolException("amqp:decode-error", exception.Message);
        }
    }

    private async Task AnswerAsync(Message request)
    {
        ManagementReply reply;
        try
        {
            reply = await handler.HandleAsync(new ManagementRequest(request)).ConfigureAwait(false);
        }
        catch (Exception exception) when (AmqpErrors.IsTheEnd(exception))
        {
            Session.Connection.Abort();
            return;
        }
#pragma warning disable CA1031 // Whatever went wrong is the answer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var error = AmqpErrors.Of(exception);
            if (error.Condition == AmqpErrors.Internal)
            {
                AmqpLog.OperationFailed(logger, exception, node);
            }

            reply = ManagementReply.Refused(error);
        }

        Session.Connection.Run(() => Send(request.Properties, reply));
    }

    private void Send(Properties? asked, ManagementReply reply)
    {
        var replyTo = asked?.ReplyTo;
        Session
            .Connection.Sessions.SelectMany(session => session.Links)
            .OfType<ReplyLink>()
            .FirstOrDefault(link => link.Serves(node, replyTo))
            ?.Reply(reply.ToMessage(asked?.GetMessageId()));
    }
}
