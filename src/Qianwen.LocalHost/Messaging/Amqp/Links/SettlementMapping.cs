using Amqp.Framing;
using Amqp.Types;
using Qianwen.LocalHost.Messaging.Amqp.Messages;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>What a client's outcome means to the broker.</summary>
internal static class SettlementMapping
{
    /// <summary>The settlement; null for a state that is none, as that of a transaction.</summary>
    public static Settlement? Of(DeliveryState state) =>
        state switch
        {
            Accepted => new Settlement.Complete(),
            Released => new Settlement.Abandon(),
            Modified { UndeliverableHere: true } modified => new Settlement.Defer(Changes(modified.MessageAnnotations)),
            Modified modified => new Settlement.Abandon(Changes(modified.MessageAnnotations)),
            Rejected rejected => DeadLetter(rejected.Error?.Info),
            _ => null,
        };

    /// <summary>The properties to change, as application values; null for none.</summary>
    public static IReadOnlyList<KeyValuePair<string, object>>? Changes(Map? changes) =>
        changes is null
            ? null
            :
            [
                .. changes.Select(change =>
                    KeyValuePair.Create(change.Key.ToString()!, PropertyMapping.Read(change.Value)!)
                ),
            ];

    /// <summary>Reason and description travel beside the properties to change, under names of the application's.</summary>
    private static Settlement.DeadLetter DeadLetter(Fields? info)
    {
        var changes = (Changes(info) ?? []).ToDictionary(change => change.Key, change => change.Value);
        changes.Remove(MessageEnvelope.DeadLetterReason, out var reason);
        changes.Remove(MessageEnvelope.DeadLetterErrorDescription, out var description);
        return new Settlement.DeadLetter(reason as string, description as string, changes);
    }
}
