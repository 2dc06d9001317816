using Amqp.Sasl;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>
/// Lets everyone in who asks in a way that the official clients ask in: the endpoint is on the loopback interface only, and any
/// key is good, as with the official emulator.
/// </summary>
internal static class SaslHandshake
{
    /// <summary>JavaScript asks for ANONYMOUS, .NET and Python for MSSBCBS; what they claim comes later, over <c>$cbs</c>.</summary>
    private static readonly Symbol[] Mechanisms = ["MSSBCBS", "ANONYMOUS", "EXTERNAL", "PLAIN"];

    public static async Task RunAsync(FrameReader reader, FrameWriter writer, CancellationToken cancellationToken)
    {
        writer.WriteHeader(ProtocolHeader.Sasl);
        writer.WriteSasl(new SaslMechanisms { SaslServerMechanisms = Mechanisms });
        var frame = await reader.ReadFrameAsync(cancellationToken).ConfigureAwait(false);
        var isKnown = frame?.Performative is SaslInit init && Mechanisms.Contains(init.Mechanism);
        writer.WriteSasl(new SaslOutcome { Code = isKnown ? SaslCode.Ok : SaslCode.Auth });
    }
}
