using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Qianwen.Cli.Client;
using Qianwen.Cli.Rendering;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Asking;

/// <summary>Holds one conversation: says the sentence, shows what comes, asks the person, and follows until it is finished.</summary>
/// <param name="connection">The assistant.</param>
/// <param name="view">Where it is shown.</param>
/// <param name="answers">Where the person's lines come from.</param>
/// <param name="options">How it is held.</param>
/// <param name="time">For looking again now and then.</param>
public sealed class AskSession(
    AssistantConnection connection,
    IConversationView view,
    IAnswers answers,
    AskOptions options,
    TimeProvider time
)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private readonly ConversationState _state = new();
    private long _lastNews;
    private string? _prompted;
    private bool _accepted;

    /// <summary>The conversation, once it is there.</summary>
    public string? ConversationId { get; private set; } = options.ConversationId;

    /// <summary>Called once when the conversation is there.</summary>
    public Action<string>? Started { get; set; }

    /// <summary>Called with true while an order is under way and nothing is asked: then time may run fast.</summary>
    public Action<bool>? Hurry { get; set; }

    /// <summary>Runs until nothing more will happen.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var after = await OpenAsync(cancellationToken);
        Started?.Invoke(ConversationId!);
        if (options.Text is not null)
        {
            await SayAsync(options.Text, cancellationToken);
        }

        await using var inbox = new SessionInbox(connection, answers, time);
        inbox.Start(ConversationId!, after);
        while (true)
        {
            if (await ReactAsync(inbox, cancellationToken) is { } exitCode)
            {
                return exitCode;
            }
        }
    }

    private async Task<string?> OpenAsync(CancellationToken cancellationToken)
    {
        if (ConversationId is null)
        {
            var key = NewKey();
            var created = await connection.CallAsync((c, ct) => c.CreateConversationAsync(key, ct), cancellationToken);
            ConversationId = created.Id;
            return null;
        }

        var known = await connection.CallAsync(
            (c, ct) => c.GetConversationAsync(ConversationId, ct),
            cancellationToken
        );
        if (options.Text is null)
        {
            return null;
        }

        _state.Known(known.Items);
        return known.Items.Count.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<int?> ReactAsync(SessionInbox inbox, CancellationToken cancellationToken)
    {
        switch (await inbox.ReadAsync(cancellationToken))
        {
            case SessionEvent.Arrived { Received: var received }:
                _state.Apply(received.Item);
                _lastNews = time.GetTimestamp();
                view.Show(received.Item, received.Json);
                break;
            case SessionEvent.Typed { Line: var line }:
                inbox.LineTaken(line);
                await TypedAsync(line, cancellationToken);
                break;
        }

        return inbox.IsEmpty ? await LookAsync(inbox, cancellationToken) : null;
    }

    private async Task<int?> LookAsync(SessionInbox inbox, CancellationToken cancellationToken)
    {
        switch (await SituationAsync(cancellationToken))
        {
            case Situation.Finished finished:
                return finished.ExitCode;
            case Situation.Proposed { Task: var task } when options.AcceptFirst && !_accepted && !_state.HasFailed:
                _accepted = true;
                await DecideAsync(task, Decision.Accept, cancellationToken);
                return null;
            case Situation.Proposed { Task: var task }:
                return Ask(inbox, task.Cart!.Hash, Phrases.Confirm, Phrases.ProposalWaits);
            case Situation.Asked { Question: var question }:
                return Ask(inbox, question.Id, Phrases.Answer, Phrases.QuestionWaits);
            default:
                return null;
        }
    }

    private async Task<Situation> SituationAsync(CancellationToken cancellationToken)
    {
        var tasks = new List<TaskView>();
        foreach (var id in _state.Tasks)
        {
            tasks.Add(await connection.CallAsync((client, token) => client.GetTaskAsync(id, token), cancellationToken));
        }

        var conversation = await connection.CallAsync(
            (client, token) => client.GetConversationAsync(ConversationId!, token),
            cancellationToken
        );
        var situation = _state.Evaluate(tasks, conversation, time.GetElapsedTime(_lastNews) >= Quiet);
        Hurry?.Invoke(situation is Situation.Working && tasks.Any(IsUnderWay));
        return situation;
    }

    private static bool IsUnderWay(TaskView task) =>
        task.Status is JobStatus.Buying or JobStatus.Fulfilling or JobStatus.Cancelling;

    private int? Ask(SessionInbox inbox, string about, LocalizedText prompt, LocalizedText waits)
    {
        if (options.AcceptFirst || inbox.InputEnded)
        {
            view.Remark(waits.In(options.Locale));
            return ExitCodes.NeedsInput;
        }

        if (_prompted != about)
        {
            _prompted = about;
            view.Prompt(prompt.In(options.Locale));
            inbox.RequestLine();
        }

        return null;
    }

    private async Task TypedAsync(string? line, CancellationToken cancellationToken)
    {
        _prompted = null;
        view.Answered(echoed: answers.AnyTime && line is not null);
        if (!string.IsNullOrWhiteSpace(line))
        {
            await AnswerAsync(await SituationAsync(cancellationToken), line.Trim(), cancellationToken);
        }
    }

    private Task AnswerAsync(Situation situation, string line, CancellationToken cancellationToken) =>
        situation switch
        {
            Situation.Proposed { Task: var task } when YesNo.Parse(line) is { } decision => DecideAsync(
                task,
                decision,
                cancellationToken
            ),
            Situation.Asked { Question: var question } => SayAsync(Choice(question, line), cancellationToken),
            _ => SayAsync(line, cancellationToken),
        };

    private static string Choice(QuestionItem question, string line) =>
        int.TryParse(line, out var number) && number >= 1 && number <= question.Choices.Count
            ? question.Choices[number - 1].Label
            : line;

    private async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        var key = NewKey();
        _state.Said();
        _lastNews = time.GetTimestamp();
        await connection.CallAsync(
            (client, token) =>
                client.PostMessageAsync(ConversationId!, new PostMessageRequest(text, options.Locale), key, token),
            cancellationToken
        );
    }

    private async Task DecideAsync(TaskView task, Decision decision, CancellationToken cancellationToken)
    {
        var (hash, key) = (task.Cart!.Hash, NewKey());
        _state.Decided(hash);
        try
        {
            await connection.CallAsync(
                async (client, token) =>
                {
                    await client.DecideAsync(task.Id, new DecisionRequest(decision, hash), key, token);
                    return true;
                },
                cancellationToken
            );
        }
        catch (AssistantProblemException problem) when (problem.Status == HttpStatusCode.Conflict)
        {
            view.Remark(Phrases.ProposalChanged.In(options.Locale));
        }
    }

    private static string NewKey() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
