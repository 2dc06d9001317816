using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Checks what is proposed about jobs: only the person's own yes buys, and only a job of this conversation is touched.</summary>
public sealed class TaskVerifier(PlanRequest request, string locale, PersonWords words)
{
    private static readonly HashSet<string> Under = ["quoting", "proposed", "buying", "fulfilling"];

    /// <summary>Yes or no to the open proposal. A yes must be read in the sentence by the deterministic words too.</summary>
    public PlanResult Decide(Decision? decision)
    {
        if (request.Conversation.Proposal is not { } proposal)
        {
            return Results.Answer(locale, Replies.NothingToConfirm(locale));
        }
        var leaning = DecisionWords.Read(words.Spoken)?.Leaning;
        return decision switch
        {
            Decision.Decline when leaning != Leaning.Yes => Results.Decide(locale, Decision.Decline, proposal.TaskId),
            Decision.Accept when leaning == Leaning.Yes => Results.Decide(locale, Decision.Accept, proposal.TaskId),
            _ => Results.Answer(
                locale,
                Replies.ConfirmFirst(proposal, EntityIndex.Of(request.Registry), locale),
                confidence: 0.6
            ),
        };
    }

    /// <summary>A wish to stop a job: the named one of this conversation, else the only one, else it is asked which.</summary>
    public PlanResult Cancel(string? taskId)
    {
        var running = (request.Conversation.Running ?? []).Where(task => Under.Contains(task.Status)).ToList();
        var meant = running.Find(task => task.TaskId == taskId) ?? (running is [var only] ? only : null);
        if (meant is not null)
        {
            return TaskTurn.Stop(locale, meant.TaskId);
        }
        if (running.Count == 0)
        {
            var none = Tongue.Say(locale, "现在没有可以取消的订单。", "There is no order to cancel.");
            return new PlanResult(PlanKind.Cancel, locale, none, []);
        }
        var text = Tongue.Say(locale, "要取消哪一单？", "Which order shall I cancel?");
        var choices = running.Select(task => new QuestionChoice(task.Summary, task.TaskId)).ToList();
        return Results.Ask(locale, new PlanQuestion("", TaskTurn.CancelArgument, text, choices), [], []);
    }

    /// <summary>A question how a job is going.</summary>
    public PlanResult Status(string? taskId)
    {
        var running = request.Conversation.Running ?? [];
        var meant =
            running.FirstOrDefault(task => task.TaskId == taskId)
            ?? running.FirstOrDefault(task => Under.Contains(task.Status));
        var text = meant?.Summary ?? Tongue.Say(locale, "现在没有进行中的订单。", "There is no order under way.");
        return new PlanResult(PlanKind.Status, locale, text, [], TaskId: meant?.TaskId);
    }
}
