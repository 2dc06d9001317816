using System.Globalization;
using Qianwen.Cli.Asking;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Cli.Rendering;

namespace Qianwen.Cli.Commands;

/// <summary>Holds or follows one conversation for a command, from the connection to the exit code.</summary>
internal sealed class ConversationRun(Terminal terminal, FollowSettings settings)
{
    private readonly DataFolder? _folder = settings.Host.Folder;

    /// <summary>Runs until nothing more will happen, the time is over or the person stops it.</summary>
    public async Task<int> RunAsync(AskOptions options, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(settings.MaxTime ?? Timeout.InfiniteTimeSpan, terminal.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        var view = View(options.Locale);
        await using var source = new LocalAssistantSource(settings.Host, settings.Person, terminal.Time)
        {
            Found = record => RemarkServer(view, record, options.Locale),
            Hosting = host => RemarkClock(view, host, options.Locale),
        };
        using var connection = new AssistantConnection(source, terminal.Time)
        {
            Lost = () => view.Remark(Phrases.Reconnecting.In(options.Locale)),
        };
        var session = Session(connection, source, view, options);
        try
        {
            var exitCode = await session.RunAsync(limit.Token);
            if (exitCode == ExitCodes.NeedsInput && _folder is not null)
            {
                view.Remark(Wording.Fill(Phrases.ContinueWith, options.Locale, GoOn(session.ConversationId)));
            }

            return exitCode;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Stopped(view, source.IsHost, options.Locale, timeOver: !cancellationToken.IsCancellationRequested);
        }
        catch (AssistantProblemException problem)
        {
            throw new CliException(problem.Message, ExitCodes.NotDone);
        }
        catch (AssistantUnreachableException unreachable)
        {
            throw new CliException(unreachable.Message, ExitCodes.Unsettled);
        }
    }

    private IConversationView View(string locale) =>
        settings.Json ? new JsonLinesView(terminal.Out, terminal.Error) : new ConsoleView(terminal.Console, locale);

    private AskSession Session(
        AssistantConnection connection,
        LocalAssistantSource source,
        IConversationView view,
        AskOptions options
    ) =>
        new(connection, view, Answers(options), options, terminal.Time)
        {
            Hurry = source.Hurry,
            Started = id => Remember(id, options.Locale),
        };

    private TextReaderAnswers Answers(AskOptions options) =>
        options.AcceptFirst || (settings.Json && terminal.InputIsKeyboard)
            ? TextReaderAnswers.None
            : new TextReaderAnswers(terminal.In, terminal.InputIsKeyboard);

    private void Remember(string conversationId, string locale)
    {
        if (_folder is not null)
        {
            PrivateFiles.WriteJson(
                _folder.LastConversation,
                new LastConversation(conversationId, settings.Person, locale),
                CliJson.Default.LastConversation
            );
        }
    }

    private void RemarkServer(IConversationView view, ServerRecord record, string locale)
    {
        var speed = record.Speed.ToString(CultureInfo.InvariantCulture);
        view.Remark(Wording.Fill(Phrases.ServerRuns, locale, record.Url, speed));
        if (settings.WishedSpeed is { } wished && wished != record.Speed)
        {
            view.Remark(Phrases.SpeedNotUsed.In(locale));
        }
    }

    private static void RemarkClock(IConversationView view, AssistantHost host, string locale)
    {
        var now = PersonTime.Local(host.Clock.Time.GetUtcNow());
        var time = now.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        var speed = host.Clock.Speed.ToString(CultureInfo.InvariantCulture);
        view.Remark(Wording.Fill(Phrases.ClockShows, locale, time, speed));
    }

    private int Stopped(IConversationView view, bool isHost, string locale, bool timeOver)
    {
        if (timeOver)
        {
            view.Remark(Phrases.TimeOver.In(locale));
        }

        if (_folder is not null)
        {
            var phrase = isHost ? Phrases.TaskIsKept : Phrases.TaskGoesOn;
            view.Remark(Wording.Fill(phrase, locale, $"{CommandName.Current} status{_folder?.Argument}"));
        }

        return timeOver ? ExitCodes.Unsettled : ExitCodes.Interrupted;
    }

    private string GoOn(string? conversation) =>
        $"{CommandName.Current} ask --conversation {conversation}{_folder?.Argument} \"…\"";
}
