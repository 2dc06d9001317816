using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Qianwen.Core.Telemetry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Telemetry of a deployed function app. Compiled into both, with the official packages only: a host on one machine collects
/// for all its apps at once.
/// </summary>
internal static class AzureTelemetry
{
    private const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends traces, metrics and logs to Application Insights, signed in with the credential, and to any collector that is named.</summary>
    public static IServiceCollection AddAzureTelemetry(
        this IServiceCollection services,
        IConfiguration configuration,
        TokenCredential credential
    )
    {
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        var telemetry = services
            .AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces =>
                traces
                    .AddSource(TelemetryNames.All, "Azure.Messaging.ServiceBus.*", "Microsoft.DurableTask")
                    .AddHttpClientInstrumentation()
            )
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.All));
        if (configuration[ApplicationInsights] is not null)
        {
            telemetry.UseAzureMonitorExporter(options => options.Credential = credential);
        }

        if (configuration[Collector] is not null)
        {
            telemetry.UseOtlpExporter();
        }

        return services;
    }
}
