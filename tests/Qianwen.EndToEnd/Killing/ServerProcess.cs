using System.Diagnostics;
using System.Globalization;
using Qianwen.Cli.Composition;

namespace Qianwen.EndToEnd.Killing;

/// <summary>The built command line as <c>serve</c> runs it: a process of its own on a data folder, found by its server.json.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it; it listens a little later.</summary>
    /// <param name="folder">Its data.</param>
    /// <param name="speed">Virtual seconds per real second.</param>
    /// <param name="clock">What its clock shows at first; null to go on where it was.</param>
    public static ServerProcess Start(string folder, int speed, string? clock)
    {
        string[] line =
        [
            Path.Combine(AppContext.BaseDirectory, "qianwen.dll"),
            .. new[] { "serve", "--data", folder, "--port", "0", "--simulations-port", "0" },
            .. new[] { "--speed", speed.ToString(CultureInfo.InvariantCulture) },
            .. clock is null ? Array.Empty<string>() : ["--clock", clock],
        ];
        var process = Process.Start(
            new ProcessStartInfo(Dotnet, line) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        return new ServerProcess(process);
    }

    /// <summary>Where it listens; waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself; its errors are in the message.</exception>
    public async Task<Uri> ListensAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var file = new ServerFile(DataFolder.Open(folder)!, http);
        while (true)
        {
            if (await file.FindAsync(cancellationToken) is { } record && record.Pid == _process.Id)
            {
                return record.Url;
            }

            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended by itself: {await _errors}");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Kills it with SIGKILL (the end of the process, on Windows): it has no chance to write anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
