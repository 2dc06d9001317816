using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;

namespace Qianwen.Functions.Conversations;

/// <summary>Writes what was understood: the answer or question to the transcript, and the new task where there is one.</summary>
public sealed class RecordUnderstandingActivity(IConversationStore conversations, ITaskStore tasks)
{
    /// <summary>Writes it once per message.</summary>
    [Function(nameof(RecordUnderstandingActivity))]
    public async Task RunAsync([ActivityTrigger] HandledMessage handled, CancellationToken cancellationToken)
    {
        var (message, understanding, at) = handled;
        if (understanding.StartsTask)
        {
            await tasks.CreateAsync(NewTask(handled), cancellationToken);
        }

        var item = await AnswerAsync(handled, cancellationToken);
        var question = understanding.Plan is { Kind: PlanKind.Question, Question: { } open }
            ? new OpenQuestion(open, understanding.Plan.Legs)
            : null;
        await conversations.AppendAsync(
            message.ConversationId,
            [item],
            header =>
                header with
                {
                    Question = question,
                    Handling = [.. header.Handling.Where(id => id != message.MessageId)],
                    TaskIds = understanding.StartsTask
                        ?
                        [
                            .. header
                                .TaskIds.Where(id => id != understanding.TaskId)
                                .Prepend(understanding.TaskId!)
                                .Take(10),
                        ]
                        : header.TaskIds,
                },
            cancellationToken
        );
    }

    private static TaskView NewTask(HandledMessage handled) =>
        new(
            handled.Understanding.TaskId!,
            handled.Message.ConversationId,
            handled.Message.PersonId,
            handled.Understanding.Plan.Locale,
            JobStatus.Quoting,
            handled.Understanding.Plan.Legs,
            null,
            [],
            handled.Understanding.Plan.Text,
            handled.At,
            handled.At
        );

    private async Task<ConversationItem> AnswerAsync(HandledMessage handled, CancellationToken cancellationToken)
    {
        var (message, understanding, at) = handled;
        var plan = understanding.Plan;
        var id = $"{message.MessageId}/answer";
        if (plan is { Kind: PlanKind.Question, Question: { } question })
        {
            return new QuestionItem(id, at, understanding.TaskId, question.Text, question.Argument, question.Choices);
        }

        if (plan.Kind == PlanKind.Status && understanding.TaskId is { } taskId)
        {
            var view = await tasks.FindAsync(taskId, cancellationToken);
            var text = view is null ? plan.Text : StatusNarrator.Say(view, plan.Locale);
            return new TextItem(id, at, taskId, "assistant", text);
        }

        return plan.Kind is PlanKind.Plan or PlanKind.Change
            ? new ProgressItem(id, at, understanding.TaskId, "understood", plan.Text)
            : new TextItem(id, at, understanding.TaskId, "assistant", plan.Text);
    }
}
