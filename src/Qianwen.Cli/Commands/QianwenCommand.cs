using System.CommandLine;

namespace Qianwen.Cli.Commands;

/// <summary>The command line as a whole.</summary>
public static class QianwenCommand
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Terminal terminal,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var parsed = Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = StopPatience,
                    Output = terminal.Out,
                    Error = terminal.Error,
                },
                cancellationToken
            );
        }
        catch (CliException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
#pragma warning disable CA1031 // The last resort: whatever it was, the person gets a sentence and the script a code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var detail = Environment.GetEnvironmentVariable("QIANWEN_DEBUG") is null
                ? exception.Message
                : $"{exception}";
            await terminal.Error.WriteLineAsync(
                $"Something unexpected happened: {detail} (Set QIANWEN_DEBUG=1 to see where.)"
            );
            return ExitCodes.Unsettled;
        }
    }

    /// <summary>The commands and their options; without a command it serves.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("One sentence in, a finished job out. Without a command: serve. " + ExitCodes.Help);
        new ServeCommand(terminal).AddTo(root);
        var serve = new Command("serve", "Serve the HTTP API until stopped with Ctrl+C.");
        new ServeCommand(terminal).AddTo(serve);
        root.Add(serve);
        root.Add(new AskCommand(terminal).Create());
        root.Add(new PlanCommand(terminal).Create());
        root.Add(new StatusCommand(terminal).Create());
        root.Add(new TraceCommand(terminal).Create());
        return root;
    }
}
