namespace Qianwen.LocalHost.Tracing;

/// <summary>What the host tells a collector of telemetry.</summary>
public static class HostTelemetry
{
    /// <summary>
    /// The activity source of the host's spans: requests within the process, messages sent and processed, orchestrations,
    /// activities and timers. Nothing is made while nobody listens.
    /// </summary>
    public const string SourceName = "Qianwen.LocalHost";
}
