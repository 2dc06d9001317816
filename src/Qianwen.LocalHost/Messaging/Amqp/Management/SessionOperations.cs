using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>What the management node does with sessions that the same connection holds.</summary>
internal sealed class SessionOperations(MessageBroker broker, string queue, Func<string, SessionLock?> held)
{
    private const string SessionId = "session-id";
    private const string State = "session-state";

    public async Task<ManagementReply> RenewAsync(ManagementRequest request)
    {
        var session = Held(request);
        var renewed = await broker.ChangeAsync(step => step.RenewSession(session)).ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok, new Map { ["expiration"] = renewed.Until.UtcDateTime });
    }

    public async Task<ManagementReply> ReadStateAsync(ManagementRequest request)
    {
        var session = Held(request);
        var state = await broker.ChangeAsync(step => step.ReadState(session)).ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok, new Map { [State] = state });
    }

    public async Task<ManagementReply> WriteStateAsync(ManagementRequest request)
    {
        var session = Held(request);
        var state = request.Bytes(State);
        await broker.ChangeAsync(step => step.WriteState(session, state)).ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok);
    }

    public async Task<ManagementReply> ListAsync(ManagementRequest request)
    {
        var (skip, top) = ((int)request.Number("skip"), (int)request.Number("top"));
        var ids = await broker.ChangeAsync(step => step.SessionsOf(queue, skip, top)).ConfigureAwait(false);
        return ids.Count == 0
            ? new ManagementReply(ManagementReply.NoContent)
            : new ManagementReply(ManagementReply.Ok, new Map { ["skip"] = skip, ["sessions-ids"] = ids.ToArray() });
    }

    private SessionLock Held(ManagementRequest request)
    {
        var id = request.RequiredText(SessionId);
        return held(id) ?? throw ServiceBusErrors.SessionLockLost(new QueueAddress(queue, false), id);
    }
}
