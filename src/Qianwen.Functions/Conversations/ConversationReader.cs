using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;

namespace Qianwen.Functions.Conversations;

/// <summary>Reads what the planner may know of a conversation.</summary>
public sealed class ConversationReader(IConversationStore conversations, ITaskStore tasks)
{
    private const int MaxItems = 200;
    private const int MaxTurns = 20;

    /// <summary>The state just before the message <paramref name="messageId"/>.</summary>
    public async Task<ConversationState> ReadAsync(string id, string messageId, CancellationToken cancellationToken)
    {
        var header =
            await conversations.FindAsync(id, cancellationToken)
            ?? throw new InvalidOperationException($"Conversation '{id}' is gone.");
        var views = new List<TaskView>();
        foreach (var taskId in header.TaskIds)
        {
            if (await tasks.FindAsync(taskId, cancellationToken) is { } view)
            {
                views.Add(view);
            }
        }

        var after = Math.Max(0, header.LastSequence - MaxItems);
        var items = await conversations.ReadAsync(id, after, MaxItems, cancellationToken);
        var turns = items
            .Select(item => item.Item)
            .TakeWhile(item => item.Id != messageId)
            .Select(Turn)
            .OfType<Turn>()
            .TakeLast(MaxTurns)
            .ToList();
        return new ConversationState(
            new ConversationContext(turns, header.Question, Open(views), Running(views)),
            views
        );
    }

    private static Turn? Turn(ConversationItem item) =>
        item switch
        {
            TextItem text => new Turn(text.Role, text.Text),
            QuestionItem question => new Turn("assistant", question.Text),
            ProposalItem proposal => new Turn("assistant", proposal.Text),
            FailureItem failure => new Turn("assistant", failure.Text),
            _ => null,
        };

    private static OpenProposal? Open(List<TaskView> views) =>
        views.Find(view => view.Status == JobStatus.Proposed) is { Cart: { } cart } open
            ? new OpenProposal(open.Id, cart.Hash, open.Legs, cart.Total)
            : null;

    private static List<RunningTask> Running(List<TaskView> views) =>
        [
            .. views.Select(view => new RunningTask(
                view.Id,
                System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(view.Status.ToString()),
                view.Legs,
                view.Summary
            )),
        ];
}
