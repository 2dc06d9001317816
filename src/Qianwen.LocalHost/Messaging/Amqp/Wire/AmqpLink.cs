using Amqp;
using Amqp.Framing;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>One link, from the broker's side. All members are called within <see cref="AmqpConnection.Run"/>.</summary>
internal abstract class AmqpLink(AmqpSession session, Attach request)
{
    public AmqpSession Session { get; } = session;

    /// <summary>What the client asked for.</summary>
    public Attach Request { get; } = request;

    /// <summary>The number of the link; both sides use the client's.</summary>
    public uint Handle => Request.Handle;

    public bool IsAttached { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>Answers the client: accepts the link, now or later, or refuses it.</summary>
    public abstract void Open();

    public abstract void OnFlow(Flow flow);

    public virtual void OnTransfer(Transfer transfer, ByteBuffer payload) =>
        throw new AmqpProtocolException("amqp:not-allowed", "A transfer came on a link that the broker sends on.");

    /// <summary>The client has left.</summary>
    public void OnDetach()
    {
        if (!IsClosed)
        {
            Session.Send(new Detach { Handle = Handle, Closed = true });
        }

        Close();
    }

    /// <summary>Ends the link with an error; a link that was not accepted yet is refused with it.</summary>
    public void Fail(Error error)
    {
        if (IsClosed)
        {
            return;
        }

        if (!IsAttached)
        {
            Session.Send(
                new Attach
                {
                    LinkName = Request.LinkName,
                    Handle = Handle,
                    Role = !Request.Role,
                    Source = null,
                    Target = null,
                    InitialDeliveryCount = 0,
                }
            );
        }

        Session.Send(
            new Detach
            {
                Handle = Handle,
                Closed = true,
                Error = error,
            }
        );
        Close();
    }

    /// <summary>Gives back what the link holds, once.</summary>
    public void Close()
    {
        if (!IsClosed)
        {
            IsClosed = true;
            OnClosed();
        }
    }

    protected virtual void OnClosed() { }

    /// <summary>Accepts the link, with the settle modes that the client asked for.</summary>
    protected void Accept(Source? source = null, global::Amqp.Types.Fields? properties = null)
    {
        IsAttached = true;
        var reply = new Attach
        {
            LinkName = Request.LinkName,
            Handle = Handle,
            Role = !Request.Role,
            SndSettleMode = Request.SndSettleMode,
            RcvSettleMode = Request.RcvSettleMode,
            Source = source ?? Request.Source,
            Target = Request.Target,
            MaxMessageSize = MessageBroker.MaxMessageBytes,
            Properties = properties ?? [],
        };
        if (Request.Role)
        {
            reply.InitialDeliveryCount = 0;
        }

        Session.Send(reply);
    }
}
