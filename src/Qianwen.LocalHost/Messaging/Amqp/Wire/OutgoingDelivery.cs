namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>A message that was sent to the client and that the client has not settled.</summary>
/// <param name="Id">Its number in the session.</param>
/// <param name="Link">The link it was sent on.</param>
/// <param name="Tag">Its tag: the lock token.</param>
internal sealed record OutgoingDelivery(uint Id, OutgoingLink Link, byte[] Tag)
{
    /// <summary>True from the client's decision to our answer.</summary>
    public bool IsDecided { get; set; }
}
