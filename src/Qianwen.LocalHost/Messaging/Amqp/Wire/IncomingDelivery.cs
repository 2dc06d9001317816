using Amqp;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>A message that the client sends, put together from its transfers.</summary>
/// <param name="Id">Its number in the session.</param>
/// <param name="Format">The message format of its first transfer.</param>
/// <param name="IsSettled">True where the client wants no answer.</param>
internal sealed record IncomingDelivery(uint Id, uint Format, bool IsSettled)
{
    private const int TypicalMessage = 1024;

    public ByteBuffer Content { get; } = new(TypicalMessage, autoGrow: true);

    public void Add(ByteBuffer part)
    {
        Content.ValidateWrite(part.Length);
        part.Buffer.AsSpan(part.Offset, part.Length).CopyTo(Content.Buffer.AsSpan(Content.WritePos));
        Content.Append(part.Length);
    }
}
