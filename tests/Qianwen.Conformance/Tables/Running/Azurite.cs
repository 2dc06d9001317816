using System.Diagnostics;
using System.Reflection;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>Azurite, the emulator of Azure Table storage: whether it can run here, and how it is started.</summary>
public static class Azurite
{
    private const int OldestNode = 20;
    private static readonly Lazy<string?> Missing = new(FindMissing);

    /// <summary>Why it cannot run here; null where it can.</summary>
    public static string? WhyMissing => Missing.Value;

    private static string Folder { get; } =
        typeof(Azurite)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "AzuriteFolder")
            .Value!;

    /// <summary>Starts it. It says its port, and ends when its input is closed.</summary>
    public static Process Start() =>
        Process.Start(
            new ProcessStartInfo("node", ["serve.mjs"])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static string? FindMissing()
    {
        if (NodeVersion() is not { } version)
        {
            return "Node is not installed.";
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
        {
            return $"Node {version} is too old for Azurite; it takes {OldestNode}.";
        }

        return Directory.Exists(Path.Combine(Folder, "node_modules", "azurite"))
            ? null
            : "Azurite is not installed: run 'npm ci' in tests/Qianwen.Conformance/Tables/Azurite.";
    }

    private static string? NodeVersion()
    {
        try
        {
            var start = new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true };
            using var node = Process.Start(start)!;
            return node.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
