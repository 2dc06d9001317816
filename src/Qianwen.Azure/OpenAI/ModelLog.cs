using Microsoft.Extensions.Logging;

namespace Qianwen.Azure.OpenAI;

/// <summary>Log messages of the model planner: event ids 120–129. Never what a person said.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(120, LogLevel.Warning, "The embedded planner plans instead of the model: {Reason}")]
    public static partial void FellBack(this ILogger logger, string reason);

    [LoggerMessage(121, LogLevel.Error, "The model's service refuses the request with status {Status}")]
    public static partial void Rejected(this ILogger logger, int status);

    [LoggerMessage(122, LogLevel.Warning, "The circuit breaker of the model is {State}")]
    public static partial void BreakerChanged(this ILogger logger, BreakerState state);

    [LoggerMessage(123, LogLevel.Information, "The model's answer is corrected, attempt {Attempt}")]
    public static partial void Repairing(this ILogger logger, int attempt);
}
