using Microsoft.Extensions.Logging;

namespace Qianwen.Functions.Http;

/// <summary>Which of the framework's records are kept: none that repeats what a caller wrote, such as a query.</summary>
public static class LogRules
{
    /// <summary>Adds the rules.</summary>
    public static ILoggingBuilder AddLogRules(this ILoggingBuilder logging) =>
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
}
