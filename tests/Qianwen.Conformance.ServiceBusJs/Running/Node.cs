using System.Diagnostics;
using System.Reflection;

namespace Qianwen.Conformance.ServiceBusJs.Running;

/// <summary>Node, and the scripts of this project with their packages.</summary>
public static class Node
{
    private const int OldestVersion = 20;
    private static readonly Lazy<string?> Missing = new(FindMissing);

    /// <summary>Where the scripts are.</summary>
    public static string Folder { get; } =
        typeof(Node)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ScriptFolder")
            .Value!;

    /// <summary>Why nothing can run here; null where it can.</summary>
    public static string? WhyMissing => Missing.Value;

    /// <summary>Starts a script. Its input and output are the caller's.</summary>
    public static Process Start(string script, IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("node", [script, .. arguments])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static string? FindMissing()
    {
        if (Version() is not { } version)
        {
            return "Node is not installed.";
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestVersion)
        {
            return $"Node {version} is too old; it takes {OldestVersion}.";
        }

        return Directory.Exists(Path.Combine(Folder, "node_modules", "@azure", "service-bus"))
            ? null
            : "The package @azure/service-bus is not installed: run 'npm ci' in tests/Qianwen.Conformance.ServiceBusJs.";
    }

    private static string? Version()
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true }
            )!;
            return node.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
