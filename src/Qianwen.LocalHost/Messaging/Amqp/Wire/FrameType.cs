namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>The layer that a frame belongs to.</summary>
internal enum FrameType : byte
{
    Amqp = 0,
    Sasl = 1,
}
