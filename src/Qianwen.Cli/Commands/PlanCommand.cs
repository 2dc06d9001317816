using System.CommandLine;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Cli.Planning;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;

namespace Qianwen.Cli.Commands;

/// <summary><c>plan</c>: understanding only, no effect; in this process, in memory, without ports.</summary>
internal sealed class PlanCommand(Terminal terminal)
{
    private readonly Argument<string[]> _text = new("text")
    {
        Description = "The sentence.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Read {id, utterance, locale?, now?, turns?} lines from standard input, write one line each.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the plan as one JSON line." };
    private readonly Option<bool> _verbose = SharedOptions.Verbose();

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("plan", "Show what a sentence is understood to be. Nothing is ordered, ever.")
        {
            _text,
            _jsonLines,
            _json,
            _verbose,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', arguments.GetValue(_text) ?? []).Trim();
        var many = arguments.GetValue(_jsonLines);
        if (many == text.Length > 0)
        {
            throw new CliException("Give either a sentence, or --jsonl and lines on standard input.", ExitCodes.Usage);
        }

        var settings = AssistantSettings.InMemory with { Verbose = arguments.GetValue(_verbose) };
        await using var host = (await AssistantHost.TryStartAsync(settings, terminal.Time, cancellationToken))!;
        return many
            ? await new PlanJsonLines(host.PlanAsync).RunAsync(terminal.In, terminal.Out, cancellationToken)
            : await PlanOneAsync(host, text, arguments.GetValue(_json), cancellationToken);
    }

    private async Task<int> PlanOneAsync(
        AssistantHost host,
        string text,
        bool json,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var plan = await host.PlanAsync(new PlanRequestBody(text), cancellationToken);
            if (json)
            {
                await terminal.Out.WriteLineAsync(QianwenJson.Serialize(plan));
            }
            else
            {
                new PlanView(terminal.Console).Show(plan);
            }

            return ExitCodes.Done;
        }
        catch (AssistantProblemException problem)
        {
            throw new CliException(problem.Message, ExitCodes.Usage);
        }
    }
}
