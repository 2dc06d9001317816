using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Qianwen.Cli.Composition;
using Qianwen.Cli.Tracing;

namespace Qianwen.Cli.Commands;

/// <summary><c>trace</c>: what a task did, from the request to the receipt, as it was kept with <c>--trace</c>.</summary>
internal sealed class TraceCommand(Terminal terminal)
{
    private readonly Argument<string?> _task = new("task")
    {
        Description = "Id of the task, of another orchestration or of a trace; the task that ended last by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _data = SharedOptions.Data();
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print every span as one JSON line, for other tools.",
    };

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command(
            "trace",
            "Show the trace of a task that ran with --trace: every request, orchestration, activity and message, with durations of the real clock. "
                + ExitCodes.Help
        )
        {
            _task,
            _data,
            _json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folder =
            DataFolder.Open(arguments.GetValue(_data))
            ?? throw new CliException("There is nothing to show of data that is kept in memory.", ExitCodes.Usage);
        var file = TraceFile.Read(folder.Traces);
        var task =
            arguments.GetValue(_task)
            ?? file.LastTask
            ?? throw new CliException(
                $"No task is traced on {folder.Path}. Run ask or serve with --trace.",
                ExitCodes.Usage
            );
        var traces = file.Of(task);
        if (traces.Count == 0)
        {
            throw new CliException($"Nothing is traced of {task} on {folder.Path}.", ExitCodes.Usage);
        }

        foreach (var line in arguments.GetValue(_json) ? traces.SelectMany(JsonLines) : Trees(task, traces))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await terminal.Out.WriteLineAsync(line);
        }

        return ExitCodes.Done;
    }

    private static IEnumerable<string> JsonLines(IReadOnlyList<SpanRecord> trace) =>
        trace.OrderBy(span => span.Start).Select(span => JsonSerializer.Serialize(span, CliJson.Readable.SpanRecord));

    private static IEnumerable<string> Trees(string task, IReadOnlyList<IReadOnlyList<SpanRecord>> traces)
    {
        foreach (var trace in traces.Where(trace => trace.Count > 0))
        {
            var about = trace == traces[0] ? $"of {task}" : "linked to it";
            var seconds = TraceTree.Duration(trace).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            yield return $"Trace {trace[0].TraceId} {about}: {trace.Count} spans, {seconds} s of the real clock";
            foreach (var line in TraceTree.Lines(trace))
            {
                yield return line;
            }

            yield return "";
        }
    }
}
