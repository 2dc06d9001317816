using System.Buffers.Binary;
using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>Reads protocol headers and frames (AMQP 1.0, part 2.3).</summary>
internal sealed class FrameReader(Stream stream)
{
    /// <summary>The largest frame that is taken, in bytes.</summary>
    public const int MaxFrameSize = 64 * 1024;

    private const int FrameHeader = 8;
    private const int Word = 4;

    /// <summary>The library knows its own types only after one of them has been made.</summary>
    private static readonly Open KnownTypes = new();

    /// <summary>The next protocol header; null where the peer has gone.</summary>
    public async Task<byte[]?> ReadHeaderAsync(CancellationToken cancellationToken) =>
        await ReadAsync(ProtocolHeader.Length, cancellationToken).ConfigureAwait(false);

    /// <summary>The next frame; null where the peer has gone.</summary>
    /// <exception cref="AmqpProtocolException">What came is not a frame.</exception>
    public async Task<Frame?> ReadFrameAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(FrameHeader, cancellationToken).ConfigureAwait(false) is not { } header)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(header);
        var offset = header[4] * Word;
        if (size > MaxFrameSize || offset < FrameHeader || offset > size)
        {
            throw new AmqpProtocolException("amqp:connection:framing-error", $"A frame of {size} bytes is refused.");
        }

        var rest = await ReadAsync((int)size - FrameHeader, cancellationToken).ConfigureAwait(false);
        return rest is null
            ? null
            : Decode(BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(6)), rest, offset - FrameHeader);
    }

    private static Frame Decode(ushort channel, byte[] bytes, int skip)
    {
        _ = KnownTypes;
        var buffer = new ByteBuffer(bytes, skip, bytes.Length - skip, bytes.Length - skip);
        try
        {
            var performative = buffer.Length == 0 ? null : (Described)Encoder.ReadObject(buffer);
            return new Frame(channel, performative, buffer);
        }
#pragma warning disable CA1031 // However the library stumbles over what came, it is what came that is wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new AmqpProtocolException("amqp:decode-error", exception.Message);
        }
    }

    private async Task<byte[]?> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        var read = await stream
            .ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        return read == count ? bytes : null;
    }
}
