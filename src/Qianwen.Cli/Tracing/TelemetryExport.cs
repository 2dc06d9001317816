using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Qianwen.Cli.Tracing;

/// <summary>
/// Sends traces and metrics of this process where the environment says, by the standard variables of OpenTelemetry
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and those beside it).
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ServiceName = "OTEL_SERVICE_NAME";
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport()
    {
        TraceSources.NameRequests();
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Name)
            .AddSource(TraceSources.All)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Name)
            .AddMeter(TraceSources.All)
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>True where the environment names a collector.</summary>
    public static bool IsWanted => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint));

    /// <summary>The export; null where the environment names no collector.</summary>
    public static TelemetryExport? Start() => IsWanted ? new TelemetryExport() : null;

    /// <summary>Names the service, unless the environment does.</summary>
    public static void Name(ResourceBuilder resource)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ServiceName)))
        {
            resource.AddService("qianwen", autoGenerateServiceInstanceId: false);
        }
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
