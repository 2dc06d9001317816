using Amqp.Framing;
using Amqp.Transactions;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Messaging.Amqp.Links;
using Qianwen.LocalHost.Messaging.Amqp.Management;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp;

/// <summary>The addresses of the namespace: its queues, their dead letters, their management nodes, and the token node.</summary>
internal sealed class LinkFactory(MessageBroker broker, ILogger logger) : ILinkFactory
{
    public AmqpLink Create(AmqpSession session, Attach attach)
    {
        var isToClient = attach.Role;
        var address = isToClient ? (attach.Source as Source)?.Address : (attach.Target as Target)?.Address;
        if (string.IsNullOrEmpty(address))
        {
            return attach.Target is Coordinator
                ? Refused(session, attach, AmqpErrors.NotImplemented, "There are no transactions here.")
                : Refused(session, attach, AmqpErrors.NotFound, "The link names no address.");
        }

        if (address == EntityPath.Cbs)
        {
            return isToClient
                ? new ReplyLink(session, attach, address)
                : new RequestLink(session, attach, address, new TokenNode(), logger);
        }

        var (queue, isManagement) = EntityPath.Parse(address);
        if (broker.Queues.Find(queue.Queue) is null)
        {
            return Refused(session, attach, AmqpErrors.NotFound, $"The messaging entity '{queue}' could not be found.");
        }

        return (isManagement, isToClient) switch
        {
            (true, true) => new ReplyLink(session, attach, address),
            (true, false) => new RequestLink(session, attach, address, Node(session, queue), logger),
            (false, true) => new QueueSourceLink(session, attach, broker, queue, logger),
            (false, false) => new QueueTargetLink(session, attach, broker, queue, logger),
        };
    }

    private static RefusedLink Refused(AmqpSession session, Attach attach, string condition, string why) =>
        new(session, attach, new Error(condition) { Description = why });

    private ManagementNode Node(AmqpSession session, QueueAddress address) =>
        new(
            new MessageOperations(broker, address),
            new SessionOperations(broker, address.Queue, id => HeldSession(session.Connection, address.Queue, id))
        );

    /// <summary>The lock that this connection has on a session: what its management requests act on.</summary>
    private static SessionLock? HeldSession(AmqpConnection connection, string queue, string sessionId) =>
        connection
            .Sessions.SelectMany(session => session.Links)
            .OfType<QueueSourceLink>()
            .Where(link => !link.IsClosed)
            .Select(link => link.HeldSession)
            .FirstOrDefault(held =>
                held is not null
                && held.SessionId == sessionId
                && string.Equals(held.Queue, queue, StringComparison.OrdinalIgnoreCase)
            );
}
