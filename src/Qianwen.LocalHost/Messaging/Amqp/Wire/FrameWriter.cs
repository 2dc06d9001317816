using System.Buffers;
using System.Buffers.Binary;
using System.Threading.Channels;
using Amqp;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>Writes frames in the order they are given; nobody waits for the socket.</summary>
internal sealed class FrameWriter
{
    private const byte DataOffset = 2;
    private const int FrameHeader = 8;
    private const int TypicalPerformative = 128;
    private const int TypicalPacket = 4 * 1024;
    private const int LargestPacket = 64 * 1024;
    private readonly Channel<byte[]> _queue = Channel.CreateUnbounded<byte[]>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    /// <summary>Writes what was given until <see cref="Complete"/>.</summary>
    public async Task RunAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (await _queue.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var packet = new ArrayBufferWriter<byte>(TypicalPacket);
            while (packet.WrittenCount < LargestPacket && _queue.Reader.TryRead(out var bytes))
            {
                packet.Write(bytes);
            }

            await stream.WriteAsync(packet.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    public void WriteHeader(byte[] header) => _queue.Writer.TryWrite(header);

    public void Write(ushort channel, Described performative) => Write(FrameType.Amqp, channel, performative, []);

    public void WriteSasl(Described performative) => Write(FrameType.Sasl, 0, performative, []);

    public void WriteHeartbeat() => _queue.Writer.TryWrite([0, 0, 0, FrameHeader, DataOffset, 0, 0, 0]);

    public void Write(FrameType type, ushort channel, Described performative, ReadOnlySpan<byte> payload)
    {
        var encoded = new ByteBuffer(TypicalPerformative, autoGrow: true);
        performative.Encode(encoded);
        var frame = new byte[FrameHeader + encoded.Length + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        frame[4] = DataOffset;
        frame[5] = (byte)type;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(6), channel);
        encoded.Buffer.AsSpan(encoded.Offset, encoded.Length).CopyTo(frame.AsSpan(FrameHeader));
        payload.CopyTo(frame.AsSpan(FrameHeader + encoded.Length));
        _queue.Writer.TryWrite(frame);
    }

    public void Complete() => _queue.Writer.TryComplete();
}
