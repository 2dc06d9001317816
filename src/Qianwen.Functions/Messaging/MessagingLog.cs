using Microsoft.Extensions.Logging;

namespace Qianwen.Functions.Messaging;

/// <summary>Log messages of queues, look-ups and cases: event ids 2000–2099.</summary>
internal static partial class MessagingLog
{
    [LoggerMessage(2000, LogLevel.Information, "Message {MessageId} came late: orchestration {InstanceId} is over.")]
    public static partial void LateMessage(this ILogger logger, string messageId, string instanceId);

    [LoggerMessage(2001, LogLevel.Warning, "The look-up of {Key} was not answered.")]
    public static partial void LookUpUnanswered(this ILogger logger, string key, Exception exception);

    [LoggerMessage(2002, LogLevel.Error, "Case {Code} opened for {Key}.")]
    public static partial void CaseOpened(this ILogger logger, string code, string key);

    [LoggerMessage(2003, LogLevel.Error, "Dead letter in {Queue}: message {MessageId}, {Reason}.")]
    public static partial void DeadLettered(this ILogger logger, string queue, string messageId, string reason);
}
