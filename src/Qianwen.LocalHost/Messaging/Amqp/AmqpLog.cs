using Microsoft.Extensions.Logging;

namespace Qianwen.LocalHost.Messaging.Amqp;

internal static partial class AmqpLog
{
    [LoggerMessage(5101, LogLevel.Information, "The queues are offered over AMQP 1.0 on loopback port {Port}.")]
    public static partial void Listening(ILogger logger, int port);

    [LoggerMessage(5102, LogLevel.Warning, "An AMQP client broke the protocol; its connection is closed.")]
    public static partial void ProtocolBroken(ILogger logger, Exception exception);

    [LoggerMessage(5103, LogLevel.Debug, "An AMQP client has gone: {Reason}")]
    public static partial void ClientGone(ILogger logger, string reason);

    [LoggerMessage(5104, LogLevel.Error, "An AMQP operation on {Address} failed for a reason of the broker's own.")]
    public static partial void OperationFailed(ILogger logger, Exception exception, string address);
}
