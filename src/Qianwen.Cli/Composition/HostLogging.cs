using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using Qianwen.Cli.Tracing;

namespace Qianwen.Cli.Composition;

/// <summary>Where the host logs to.</summary>
internal static class HostLogging
{
    /// <summary>A log; null where nobody wants one.</summary>
    /// <param name="toStandardError">True to write it to standard error, so that standard output stays the command's own.</param>
    public static ILoggerFactory? Create(bool toStandardError) =>
        toStandardError || TelemetryExport.IsWanted
            ? LoggerFactory.Create(logging =>
            {
                logging
                    .SetMinimumLevel(LogLevel.Information)
                    .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
                    .AddFilter("System.Net.Http", LogLevel.Warning);
                if (toStandardError)
                {
                    AddConsole(logging);
                }

                if (TelemetryExport.IsWanted)
                {
                    AddExport(logging);
                }
            })
            : null;

    private static void AddConsole(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <summary>To the collector, each entry with the trace and the span that it was written in.</summary>
    private static void AddExport(ILoggingBuilder logging) =>
        logging.AddOpenTelemetry(export =>
        {
            var resource = ResourceBuilder.CreateDefault();
            TelemetryExport.Name(resource);
            export.SetResourceBuilder(resource);
            export.IncludeFormattedMessage = true;
            export.AddOtlpExporter();
        });
}
