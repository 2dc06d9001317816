using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture.Infrastructure;

/// <summary>The Bicep compiler, from the package this project refers to where there is one for the machine.</summary>
internal static class Bicep
{
    private const string Main = "infra/main.bicep";
    private static readonly Lazy<JsonNode> Compiled = new(() =>
        JsonNode.Parse(Run("build", Absolute(Main), "--stdout"))!
    );

    /// <summary>Why nothing can be compiled; null where it can.</summary>
    public static string? WhyMissing =>
        File.Exists(Executable) ? null : "There is no Bicep compiler: its package is for Linux on x64.";

    /// <summary>The compiled ARM template.</summary>
    public static JsonNode Template => Compiled.Value;

    private static string Executable { get; } =
        typeof(Bicep)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "BicepPath")
            ?.Value?.Replace('\\', '/')
        ?? "";

    /// <summary>The resources of the compiled template, with its loops, conditions and modules worked out for these parameters.</summary>
    public static DeployedResources Expand(params string[] parameters)
    {
        var folder = Directory.CreateTempSubdirectory("qianwen-infra-").FullName;
        try
        {
            var file = Path.Combine(folder, "main.bicepparam");
            var main = Path.GetRelativePath(folder, Absolute(Main)).Replace('\\', '/');
            File.WriteAllText(
                file,
                string.Join('\n', [$"using '{main}'", .. parameters.Select(text => $"param {text}")])
            );
            Run(
                "snapshot",
                file,
                "--mode",
                "overwrite",
                "--subscription-id",
                "00000000-0000-0000-0000-000000000001",
                "--tenant-id",
                "00000000-0000-0000-0000-000000000002"
            );
            var snapshot = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "main.snapshot.json")))!;
            return new DeployedResources(snapshot["predictedResources"]!.AsArray());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs the compiler; whatever it complains of fails.</summary>
    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && complaints.Result.Trim().Length == 0
            ? output
            : throw new InvalidOperationException($"bicep {arguments[0]}: {complaints.Result}");
    }

    private static string Absolute(string path) => Path.Combine(Repository.Root, path);
}
