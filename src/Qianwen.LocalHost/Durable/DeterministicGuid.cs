using System.Security.Cryptography;
using System.Text;

namespace Qianwen.LocalHost.Durable;

/// <summary>A version 8 UUID (RFC 9562) that is a function of a text: the same text, the same id, on every replay.</summary>
internal static class DeterministicGuid
{
    private const int VersionByte = 6;
    private const int VariantByte = 8;

    public static Guid Create(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[VersionByte] = (byte)((bytes[VersionByte] & 0x0F) | 0x80);
        bytes[VariantByte] = (byte)((bytes[VariantByte] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
