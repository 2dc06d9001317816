using Microsoft.Extensions.Logging;

namespace Qianwen.Functions.Http;

/// <summary>Log messages of the HTTP API: event ids 2200–2299.</summary>
internal static partial class HttpApiLog
{
    [LoggerMessage(2200, LogLevel.Information, "{Count} remembered requests were deleted.")]
    public static partial void RequestsPurged(this ILogger logger, int count);
}
