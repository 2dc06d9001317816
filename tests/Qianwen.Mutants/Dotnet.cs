using System.Diagnostics;
using System.Text;

namespace Qianwen.Mutants;

/// <summary>Runs the <c>dotnet</c> command in a folder.</summary>
public sealed class Dotnet(string folder)
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code, null where it had to be ended, and what it printed.</returns>
    public async Task<(int? ExitCode, string Output)> RunAsync(
        IReadOnlyList<string> arguments,
        TimeSpan longest,
        CancellationToken token
    )
    {
        using var process = Start(arguments);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(longest);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, Text(output));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            token.ThrowIfCancellationRequested();
            return (null, Text(output));
        }
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var command = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsOfThisBuild).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }

    /// <summary>What <c>dotnet run</c> tells its child about its own build would confuse another one.</summary>
    private static bool IsOfThisBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private static void Add(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
