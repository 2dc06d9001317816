using System.CommandLine;
using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Commands;

/// <summary><c>serve</c>: the HTTP API until stopped.</summary>
internal sealed class ServeCommand(Terminal terminal)
{
    private const int DefaultPort = 7071;
    private const int DefaultSimulationsPort = 7072;
    private const double DefaultSpeed = 1;
    private readonly Option<string?> _data = SharedOptions.Data();
    private readonly Option<double?> _speed = SharedOptions.Speed(DefaultSpeed);
    private readonly Option<string?> _fault = SharedOptions.Fault();
    private readonly Option<ClockStart> _clock = SharedOptions.Clock();
    private readonly Option<bool> _verbose = SharedOptions.Verbose();
    private readonly Option<bool> _trace = SharedOptions.Trace();
    private readonly Option<int> _port = SharedOptions.Port(
        "--port",
        DefaultPort,
        "Port of the HTTP API; 0 for any free one."
    );
    private readonly Option<int> _simulationsPort = SharedOptions.Port(
        "--simulations-port",
        DefaultSimulationsPort,
        "Port of the simulated providers; 0 for none."
    );

    private readonly Option<int?> _amqp = SharedOptions.Amqp();
    private readonly Option<string[]> _without = SharedOptions.Without();

    /// <summary>Makes <paramref name="command"/> serve.</summary>
    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_simulationsPort);
        command.Add(_amqp);
        command.Add(_without);
        command.Add(_data);
        command.Add(_speed);
        command.Add(_clock);
        command.Add(_fault);
        command.Add(_verbose);
        command.Add(_trace);
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var settings = new AssistantSettings(
            DataFolder.Open(arguments.GetValue(_data)),
            arguments.GetValue(_speed) ?? DefaultSpeed,
            arguments.GetValue(_clock)!,
            arguments.GetValue(_fault),
            LocalUrl(arguments.GetValue(_port)),
            arguments.GetValue(_simulationsPort) is > 0 and var port ? LocalUrl(port) : null,
            arguments.GetValue(_verbose)
        )
        {
            Trace = arguments.GetValue(_trace),
            AmqpPort = arguments.GetValue(_amqp),
            Without = arguments.GetValue(_without) ?? [],
        };
        await using var host =
            await AssistantHost.TryStartAsync(settings, terminal.Time, cancellationToken)
            ?? throw await InUseAsync(settings.Folder!, cancellationToken);
        new ServeBanner(terminal.Console).Show(host, settings);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, terminal.Time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await terminal.Out.WriteLineAsync("Stopping …");
        }

        return ExitCodes.Done;
    }

    private static Uri LocalUrl(int port) => new(port == 0 ? "http://127.0.0.1:0/" : $"http://localhost:{port}/");

    private static async Task<CliException> InUseAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var other = await new ServerFile(folder, http).FindAsync(cancellationToken);
        var where = other is null ? "" : $" on {other.Url} (process {other.Pid})";
        return new CliException(
            $"Another qianwen already runs on the data folder {folder.Path}{where}. "
                + "Use that one, stop it, or name another folder with --data.",
            ExitCodes.CannotStart
        );
    }
}
