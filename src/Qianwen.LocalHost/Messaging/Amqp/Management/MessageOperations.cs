using Amqp;
using Amqp.Types;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging.Amqp.Links;
using Qianwen.LocalHost.Messaging.Amqp.Messages;

namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>What the management node does with single messages.</summary>
internal sealed class MessageOperations(MessageBroker broker, QueueAddress address)
{
    private const string LockTokens = "lock-tokens";
    private const string SequenceNumbers = "sequence-numbers";

    public async Task<ManagementReply> RenewAsync(ManagementRequest request)
    {
        var tokens = request.Ids(LockTokens).Select(LockToken.Of).ToList();
        var ends = await broker
            .ChangeAsync(step => tokens.Select(token => step.Renew(address, token).UtcDateTime).ToArray())
            .ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok, new Map { ["expirations"] = ends });
    }

    public Task<ManagementReply> PeekAsync(ManagementRequest request)
    {
        var messages = broker.Peek(
            address,
            (int)request.Number("message-count"),
            request.Number("from-sequence-number"),
            request.Text("session-id")
        );
        return Task.FromResult(
            messages.Count == 0
                ? new ManagementReply(ManagementReply.NoContent)
                : Messages(messages, message => new Map { ["message"] = Bytes(MessageEncoding.EncodePeeked(message)) })
        );
    }

    public async Task<ManagementReply> ReceiveDeferredAsync(ManagementRequest request)
    {
        const long settledByReceiver = 0;
        var mode =
            request.Number("receiver-settle-mode") == settledByReceiver
                ? ServiceBusReceiveMode.ReceiveAndDelete
                : ServiceBusReceiveMode.PeekLock;
        var messages = await broker
            .ReceiveDeferredAsync(address, request.Numbers(SequenceNumbers), mode)
            .ConfigureAwait(false);
        return Messages(
            messages,
            message => new Map
            {
                ["message"] = Bytes(MessageEncoding.Encode(message)),
                ["lock-token"] = Guid.TryParse(message.LockToken, out var token) ? token : Guid.Empty,
            }
        );
    }

    public async Task<ManagementReply> SettleAsync(ManagementRequest request)
    {
        var settlement = SettlementOf(request);
        var tokens = request.Ids(LockTokens).Select(LockToken.Of).ToList();
        await broker
            .ChangeAsync(step => tokens.ForEach(token => step.Settle(address, token, settlement)))
            .ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok);
    }

    public async Task<ManagementReply> ScheduleAsync(ManagementRequest request)
    {
        var messages = request
            .Maps("messages")
            .SelectMany(entry => MessageDecoding.Decode(Buffer((byte[])entry["message"]), MessageDecoding.Plain));
        var numbers = await broker.SendAsync(address.Queue, [.. messages]).ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok, new Map { [SequenceNumbers] = numbers.ToArray() });
    }

    public async Task<ManagementReply> CancelAsync(ManagementRequest request)
    {
        await broker.CancelScheduledAsync(address.Queue, request.Numbers(SequenceNumbers)).ConfigureAwait(false);
        return new ManagementReply(ManagementReply.Ok);
    }

    private static Settlement SettlementOf(ManagementRequest request)
    {
        var changes = SettlementMapping.Changes(request.Map("properties-to-modify"));
        return request.RequiredText("disposition-status") switch
        {
            "completed" => new Settlement.Complete(),
            "abandoned" => new Settlement.Abandon(changes),
            "defered" => new Settlement.Defer(changes),
            "suspended" => new Settlement.DeadLetter(
                request.Text("deadletter-reason"),
                request.Text("deadletter-description"),
                changes
            ),
            var status => throw new ArgumentException($"The disposition '{status}' is not known."),
        };
    }

    private static ManagementReply Messages(
        IEnumerable<ServiceBusReceivedMessage> messages,
        Func<ServiceBusReceivedMessage, Map> toMap
    )
    {
        var list = new List();
        foreach (var message in messages)
        {
            list.Add(toMap(message));
        }

        return new ManagementReply(ManagementReply.Ok, new Map { ["messages"] = list });
    }

    private static byte[] Bytes(ByteBuffer buffer) => buffer.Buffer[buffer.Offset..(buffer.Offset + buffer.Length)];

    private static ByteBuffer Buffer(byte[] bytes) => new(bytes, 0, bytes.Length, bytes.Length);
}
