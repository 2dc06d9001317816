using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Qianwen.Functions.Http;

namespace Qianwen.Cli.Composition;

/// <summary>Where the host logs to.</summary>
internal static class HostLogging
{
    /// <summary>A log on standard error, so that standard output stays the command's own.</summary>
    public static ILoggerFactory ToStandardError() =>
        LoggerFactory.Create(logging =>
            logging
                .SetMinimumLevel(LogLevel.Information)
                .AddLogRules()
                .AddSimpleConsole(console => console.SingleLine = true)
                .Services.Configure<ConsoleLoggerOptions>(console =>
                    console.LogToStandardErrorThreshold = LogLevel.Trace
                )
        );
}
