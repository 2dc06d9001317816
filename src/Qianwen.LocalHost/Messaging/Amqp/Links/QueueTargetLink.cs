using Amqp.Framing;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Messaging.Amqp.Messages;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>A client's sender: what comes is accepted when it is durable in the queue, all of a batch or none.</summary>
internal sealed class QueueTargetLink(
    AmqpSession session,
    Attach request,
    MessageBroker broker,
    QueueAddress address,
    ILogger logger
) : IncomingLink(session, request)
{
    public override void Open()
    {
        if (address.IsDeadLetter)
        {
            Fail(new Error(AmqpErrors.NotAllowed) { Description = "Nothing can be sent to a dead-letter queue." });
            return;
        }

        Accept();
        GrantCredit();
    }

    protected override void OnMessage(IncomingDelivery delivery)
    {
        Task sending;
        try
        {
            sending = broker.SendAsync(address.Queue, MessageDecoding.Decode(delivery.Content, delivery.Format));
        }
#pragma warning disable CA1031 // Whatever is wrong with a message is answered to its sender.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            sending = Task.FromException(exception);
        }

        _ = AnswerAsync(delivery, sending);
    }

    private async Task AnswerAsync(IncomingDelivery delivery, Task sending)
    {
        try
        {
            await sending.ConfigureAwait(false);
            Session.Connection.Run(() => Settle(delivery, new Accepted()));
        }
        catch (Exception exception) when (AmqpErrors.IsTheEnd(exception))
        {
            Session.Connection.Abort();
        }
#pragma warning disable CA1031 // Whatever went wrong is answered to the sender.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var error = AmqpErrors.Of(exception);
            if (error.Condition == AmqpErrors.Internal)
            {
                AmqpLog.OperationFailed(logger, exception, address.Path);
            }

            Session.Connection.Run(() => Settle(delivery, new Rejected { Error = error }));
        }
    }
}
