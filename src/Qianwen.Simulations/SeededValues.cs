using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Qianwen.Simulations;

/// <summary>Values that look random and are the same for the same seed and key, on every machine.</summary>
public static class SeededValues
{
    /// <summary>A number of 0 to <paramref name="exclusiveMax"/> − 1.</summary>
    public static int Number(int seed, string key, int exclusiveMax) => (int)(Bits(seed, key) % (ulong)exclusiveMax);

    /// <summary>A number of 0 up to, not including, 1.</summary>
    public static double Fraction(int seed, string key) => (Bits(seed, key) >> 11) / (double)(1UL << 53);

    private static ulong Bits(int seed, string key) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{key}")));
}
