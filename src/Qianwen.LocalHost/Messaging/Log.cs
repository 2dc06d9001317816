using Microsoft.Extensions.Logging;

namespace Qianwen.LocalHost.Messaging;

internal static partial class Log
{
    [LoggerMessage(
        5001,
        LogLevel.Warning,
        "The handler of message {MessageId} from {Queue} failed at delivery {Delivery}; the message is given back."
    )]
    public static partial void HandlerFailed(
        ILogger logger,
        Exception exception,
        string messageId,
        string queue,
        int delivery
    );

    [LoggerMessage(5002, LogLevel.Warning, "Message {MessageId} from {Queue} could not be settled.")]
    public static partial void NotSettled(ILogger logger, Exception exception, string messageId, string queue);

    [LoggerMessage(5003, LogLevel.Warning, "The session {SessionId} of {Queue} was lost.")]
    public static partial void SessionLost(ILogger logger, Exception exception, string sessionId, string queue);

    [LoggerMessage(5004, LogLevel.Error, "Taking messages from {Queue} failed; it goes on with the next signal.")]
    public static partial void PumpFailed(ILogger logger, Exception exception, string queue);

    [LoggerMessage(
        5005,
        LogLevel.Warning,
        "Handlers of {Queue} still ran when the host stopped; their locks will run out."
    )]
    public static partial void HandlersLeft(ILogger logger, string queue);
}
