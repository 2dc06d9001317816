using Microsoft.Extensions.Logging;

namespace Qianwen.LocalHost.Durable;

internal static partial class DurableLog
{
    [LoggerMessage(2001, LogLevel.Information, "Orchestration {Instance} ({Name}) ended as {Status}")]
    public static partial void Ended(ILogger logger, string instance, string name, string status);

    [LoggerMessage(2002, LogLevel.Warning, "Orchestration {Instance} ({Name}) failed: {ErrorType}: {Message}")]
    public static partial void Failed(ILogger logger, string instance, string name, string errorType, string message);

    [LoggerMessage(2003, LogLevel.Debug, "Orchestration {Instance}: {Applied} messages applied, {Events} lines logged")]
    public static partial void Turned(ILogger logger, string instance, int applied, int events);

    [LoggerMessage(2004, LogLevel.Debug, "Orchestration {Instance} is replayed from {Lines} lines")]
    public static partial void Replayed(ILogger logger, string instance, int lines);

    [LoggerMessage(2005, LogLevel.Error, "The turn of orchestration {Instance} could not be stored; it is tried again")]
    public static partial void TurnFailed(ILogger logger, string instance, Exception exception);

    [LoggerMessage(2006, LogLevel.Debug, "The turn of orchestration {Instance} is void: the instance was replaced")]
    public static partial void TurnVoid(ILogger logger, string instance);

    [LoggerMessage(2007, LogLevel.Error, "The next timers could not be read; they are read again")]
    public static partial void TimersNotRead(ILogger logger, Exception exception);

    [LoggerMessage(2011, LogLevel.Warning, "Activity {Name} (step {TaskId} of {Instance}) failed")]
    public static partial void ActivityFailed(
        ILogger logger,
        string name,
        int taskId,
        string instance,
        Exception exception
    );

    [LoggerMessage(2012, LogLevel.Debug, "The result of activity {Name} (step {TaskId} of {Instance}) is dropped")]
    public static partial void ActivityResultDropped(ILogger logger, string name, int taskId, string instance);

    [LoggerMessage(2013, LogLevel.Error, "The result of activity {Name} (step {TaskId} of {Instance}) was not stored")]
    public static partial void ActivityNotStored(
        ILogger logger,
        string name,
        int taskId,
        string instance,
        Exception exception
    );

    [LoggerMessage(
        2021,
        LogLevel.Information,
        "Event {EventName} for {Instance} is dropped: no such instance is alive"
    )]
    public static partial void EventDropped(ILogger logger, string eventName, string instance);

    [LoggerMessage(
        2031,
        LogLevel.Information,
        "Durable hub {Hub} started: {Instances} instances and {Activities} activities go on"
    )]
    public static partial void Started(ILogger logger, string hub, int instances, int activities);
}
