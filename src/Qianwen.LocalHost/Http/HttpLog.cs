using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Qianwen.LocalHost.Http;

internal static partial class HttpLog
{
    [LoggerMessage(4001, LogLevel.Error, "{Method} {Path} failed.")]
    public static partial void Unhandled(ILogger logger, Exception exception, string method, PathString path);
}
