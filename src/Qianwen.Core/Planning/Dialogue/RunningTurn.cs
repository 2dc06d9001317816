using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Understands a change of a job that is under way without an open proposal.</summary>
public static class RunningTurn
{
    /// <summary>The changed job, or why it cannot be changed; null where the sentence changes none.</summary>
    public static PlanResult? Understand(TurnContext turn)
    {
        var latest = (turn.Conversation.Running ?? []).FirstOrDefault(task => task.Legs.Count > 0);
        var spoken = turn.Sentence.Spoken;
        var whole = turn.Sentence.Asked && turn.Sentence.Order.Items.Items.Any(item => item.Match is not null);
        if (
            latest is null
            || (turn.Sentence.IsTalk && !RevisionWords.IsRequest(spoken))
            || RevisionWords.Read(spoken) is not { } kind
            || Intents.TaskWords.IsCancel(spoken.Trim())
        )
        {
            return null;
        }
        if (whole && kind != RevisionKind.Replace && latest.Status != "quoting")
        {
            return null;
        }
        if (ProposalTurn.Revised(turn, latest.Legs, spoken, latest.TaskId) is not { } revised)
        {
            return null;
        }
        return latest.Status switch
        {
            "quoting" or "proposed" => revised,
            "buying" or "fulfilling" => Results.Answer(turn.Locale, Replies.TooLate(turn.Locale)),
            _ => revised.Kind == PlanKind.Change ? Results.Plan(turn, revised.Legs, revised.Why ?? [], 0.8) : revised,
        };
    }
}
