using Qianwen.Core.Telemetry;

namespace Qianwen.Cli.Tracing;

/// <summary>Whose spans are collected.</summary>
internal static class TraceSources
{
    private const string Server = "Microsoft.AspNetCore";
    private const string Calls = "System.Net.Http";
    private const string NoNames = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    /// <summary>The names, with a wildcard where there are several.</summary>
    public static string[] All { get; } = [TelemetryNames.All, Server, Calls];

    /// <summary>True where the spans of this source are collected.</summary>
    public static bool Includes(string source) =>
        source is Server or Calls || source.StartsWith(TelemetryNames.All.TrimEnd('*'), StringComparison.Ordinal);

    /// <summary>Lets the web server name its spans and their tags itself, as the conventions have it; before it starts.</summary>
    public static void NameRequests() => AppContext.SetSwitch(NoNames, false);
}
