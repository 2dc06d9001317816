using Amqp;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>One frame as it came in.</summary>
/// <param name="Channel">The session it belongs to.</param>
/// <param name="Performative">What it says; null for a heartbeat.</param>
/// <param name="Payload">The bytes after the performative: part of a message, of a transfer.</param>
internal sealed record Frame(ushort Channel, Described? Performative, ByteBuffer Payload);
