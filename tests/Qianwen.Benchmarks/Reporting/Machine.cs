using System.Globalization;
using System.Runtime.InteropServices;

namespace Qianwen.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>The date of the measurement.</summary>
    public static string Today =>
        TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Processor, cores, system, runtime, and the file system of the temporary files.</summary>
    public static string Description =>
        $"{Processor}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, "
        + $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.ProcessArchitecture}, {FileSystem}";

    private static string Processor =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':', 2)[1]
                .Trim()
                ?? "unknown processor"
            : "unknown processor";

    private static string FileSystem => $"temporary files on {new DriveInfo(Path.GetTempPath()).DriveFormat}";
}
