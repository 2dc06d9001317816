using System.Buffers.Binary;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Names one lock of one message: the sequence number and the count of its locks, in the shape of a Guid.</summary>
internal readonly record struct LockToken(long SequenceNumber, int Lock)
{
    public Guid ToGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, SequenceNumber);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], Lock);
        return new Guid(bytes, bigEndian: true);
    }

    public static LockToken Parse(string? token) => Guid.TryParse(token, out var guid) ? Of(guid) : default;

    public static LockToken Of(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return new LockToken(
            BinaryPrimitives.ReadInt64BigEndian(bytes),
            BinaryPrimitives.ReadInt32BigEndian(bytes[8..])
        );
    }
}
