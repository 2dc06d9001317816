using System.CommandLine;
using System.CommandLine.Parsing;
using Qianwen.Cli.Asking;
using Qianwen.Cli.Composition;
using Qianwen.Cli.Rendering;

namespace Qianwen.Cli.Commands;

/// <summary><c>ask</c>: one sentence, followed to its end.</summary>
internal sealed class AskCommand(Terminal terminal)
{
    private readonly Argument<string[]> _text = new("text")
    {
        Description = "What you want, in your own words, Chinese or English.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Accept the first proposal. A question still ends with exit code 3.",
    };

    private readonly Option<string?> _conversation = new("--conversation")
    {
        Description = "Go on with this conversation.",
        HelpName = "id",
    };

    private readonly FollowOptions _follow = new();

    /// <summary>The command.</summary>
    public Command Create()
    {
        _text.Validators.Add(RefuseUnknownOptions);
        var command = new Command(
            "ask",
            "Say what you want; see one proposal, say yes or no, follow it to the door. Uses the server that runs on the "
                + "same data, or runs it in this process. "
                + ExitCodes.Help
        )
        {
            _text,
            _yes,
            _conversation,
        };
        _follow.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        var option = result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !token.Value.Contains(' '));
        if (option is not null)
        {
            result.AddError($"There is no option {option.Value}. See {CommandName.Current} ask --help.");
        }
    }

    private Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', arguments.GetValue(_text)!).Trim();
        if (text.Length == 0)
        {
            throw new CliException($"Say what you want: {CommandName.Current} ask \"two lattes\".", ExitCodes.Usage);
        }

        var options = new AskOptions(
            text,
            Wording.LocaleOf(text),
            arguments.GetValue(_conversation),
            arguments.GetValue(_yes)
        );
        return new ConversationRun(terminal, _follow.Read(arguments)).RunAsync(options, cancellationToken);
    }
}
