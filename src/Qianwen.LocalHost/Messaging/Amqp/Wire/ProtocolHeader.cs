namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>The eight bytes that open each layer of a connection (AMQP 1.0, part 2.2 and part 5.3.1).</summary>
internal static class ProtocolHeader
{
    public const int Length = 8;

    public static byte[] Amqp { get; } = [.. "AMQP"u8, 0, 1, 0, 0];

    public static byte[] Sasl { get; } = [.. "AMQP"u8, 3, 1, 0, 0];
}
