using System.CommandLine;
using Qianwen.Cli.Asking;
using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Commands;

/// <summary><c>status</c>: the last conversation of the data, followed until it is finished.</summary>
internal sealed class StatusCommand(Terminal terminal)
{
    private readonly Argument<string?> _conversation = new("conversation")
    {
        Description = "Id of the conversation; the last one by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly FollowOptions _follow = new();

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command(
            "status",
            "Show a conversation as it stands and follow it until it is finished. " + ExitCodes.Help
        )
        {
            _conversation,
        };
        _follow.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var settings = _follow.Read(arguments);
        var folder =
            settings.Host.Folder
            ?? throw new CliException("There is nothing to show of data that is kept in memory.", ExitCodes.Usage);
        var last = PrivateFiles.ReadJson(folder.LastConversation, CliJson.Default.LastConversation);
        var conversation =
            arguments.GetValue(_conversation)
            ?? last?.ConversationId
            ?? throw new CliException($"No conversation was held yet on {folder.Path}.", ExitCodes.Usage);
        var isLast = conversation == last?.ConversationId;
        return new ConversationRun(terminal, isLast ? settings with { Person = last!.Person } : settings).RunAsync(
            new AskOptions(null, last?.Locale ?? "en", conversation, AcceptFirst: false),
            cancellationToken
        );
    }
}
