using Microsoft.Extensions.Logging;

namespace Qianwen.LocalHost.Hosting;

internal static partial class HostLog
{
    [LoggerMessage(3001, LogLevel.Information, "Function app {App} runs {Count} functions at {Address}.")]
    public static partial void AppStarted(ILogger logger, string app, int count, string address);

    [LoggerMessage(3002, LogLevel.Error, "The timer function {Function} failed; it runs again at its next time.")]
    public static partial void TimerFailed(ILogger logger, Exception exception, string function);

    [LoggerMessage(3003, LogLevel.Warning, "The timer function {Function} still ran when the host stopped.")]
    public static partial void TimerLeft(ILogger logger, string function);

    [LoggerMessage(3004, LogLevel.Warning, "The part {Part} of function app {App} did not stop in time.")]
    public static partial void PartLeft(ILogger logger, string part, string app);
}
