using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Understands a sentence while a proposal waits: yes, no, a change of it, a question about it, or something else.</summary>
public static class ProposalTurn
{
    /// <summary>What the sentence is.</summary>
    public static PlanResult Understand(TurnContext turn, OpenProposal proposal)
    {
        var spoken = turn.Sentence.Spoken;
        if (turn.Sentence.Has(ClauseRole.Reported))
        {
            return FreshTurn.Understand(turn);
        }
        var decision = DecisionWords.Read(spoken);
        var rest = decision is { } read && EndsAtPause(spoken, read) ? spoken[read.Rest..] : spoken;
        if (decision is { } answer && DecisionWords.IsOnlyCourtesy(spoken[answer.Rest..]))
        {
            return Answered(turn, proposal, answer.Leaning);
        }
        if (TaskWords.IsCancel(spoken.Trim()) && !NamesThing(turn))
        {
            return Results.Decide(turn.Locale, Decision.Decline, proposal.TaskId);
        }
        if (decision is { Leaning: Leaning.Yes } && TaskWords.IsCancel(rest.Trim()))
        {
            return Results.Decide(turn.Locale, Decision.Decline, proposal.TaskId);
        }
        if (SmallTalk.Read(spoken) is not null)
        {
            return FreshTurn.Understand(turn);
        }
        var affirmed = decision is { Leaning: Leaning.Yes };
        return (affirmed && !LegMerge.IsMore(turn) ? null : NewOrder(turn, proposal))
            ?? Changed(turn, proposal, rest, affirmed)
            ?? Otherwise(turn, proposal, decision);
    }

    /// <summary>"cancel the croissant" gives up one thing, not the order.</summary>
    private static bool NamesThing(TurnContext turn) =>
        turn.Sentence.Order.Items.Items.Count > 0
        || turn.Sentence.Names.Any(name => name.Has(EntityKind.Item) || name.Has(EntityKind.Category));

    private static PlanResult Answered(TurnContext turn, OpenProposal proposal, Leaning leaning) =>
        leaning switch
        {
            Leaning.Yes => Results.Decide(turn.Locale, Decision.Accept, proposal.TaskId),
            Leaning.No => Results.Decide(turn.Locale, Decision.Decline, proposal.TaskId),
            _ => Results.Answer(turn.Locale, Replies.ConfirmFirst(proposal, turn.Index, turn.Locale)),
        };

    /// <summary>A whole new order takes the place of what was proposed; "add a latte" does not.</summary>
    private static PlanResult? NewOrder(TurnContext turn, OpenProposal proposal)
    {
        var sentence = turn.Sentence;
        var whole = sentence.Order.Items.Items.Any(item =>
            sentence.Asked && item.Match is not null || (LegMerge.IsMore(turn) && item.Quantity is not null)
        );
        if (!whole || RevisionWords.Read(sentence.Spoken) is not null || FreshTurn.Ordered(turn) is not { } order)
        {
            return null;
        }
        if (LegMerge.IsMore(turn))
        {
            order = LegMerge.Besides(proposal.Legs, order);
        }
        return order.Kind == PlanKind.Plan ? Results.Change(turn, order.Legs, order.Why ?? [], proposal.TaskId) : order;
    }

    private static PlanResult? Changed(TurnContext turn, OpenProposal proposal, string rest, bool affirmed)
    {
        rest = RevisionWords.WithoutAsking(rest);
        var asksOnly = IsQuestion(turn.Sentence) && !RevisionWords.IsRequest(rest) && !RevisionWords.IsCheaper(rest);
        return asksOnly ? null : Revised(turn, proposal.Legs, rest, proposal.TaskId, affirmed);
    }

    /// <summary>"no ice" is no "no": after a no there must be a pause.</summary>
    private static bool EndsAtPause(string spoken, DecisionReading decision) =>
        decision.Leaning != Leaning.No
        || decision.Rest >= spoken.Length
        || spoken[..decision.Rest].TrimEnd() is [.., ',' or '.' or '!' or ';' or '。' or '、'];

    /// <summary>The changed job, or the question the change raises; null where nothing changes.</summary>
    public static PlanResult? Revised(
        TurnContext turn,
        IReadOnlyList<Leg> legs,
        string spoken,
        string? taskId,
        bool affirmed = false
    )
    {
        if (new RevisionTurn(turn, legs, affirmed).Revise(spoken) is not { } draft)
        {
            return null;
        }
        return FoodReview.Next(draft.Legs, turn.Request, turn.Index, turn.Locale) is { } question
            ? Results.Ask(turn.Locale, question, draft.Legs, draft.Why, taskId)
            : Results.Change(turn, draft.Legs, draft.Why, taskId);
    }

    private static bool IsQuestion(SentenceReading sentence) =>
        sentence.Has(ClauseRole.Question)
        || sentence.Has(ClauseRole.Price)
        || sentence.Has(ClauseRole.Search)
        || sentence.Has(ClauseRole.Hypothetical)
        || sentence.Has(ClauseRole.Past);

    private static PlanResult Otherwise(TurnContext turn, OpenProposal proposal, DecisionReading? decision)
    {
        var fresh = FreshTurn.Understand(turn);
        if (turn.IsForeign && !turn.Sentence.Asked && fresh is { Kind: PlanKind.Plan, Legs.Count: > 0 })
        {
            var more = LegMerge.Besides(proposal.Legs, fresh).Legs;
            return Results.Change(turn, more, fresh.Why ?? [], proposal.TaskId);
        }
        var aboutOrder = decision is not null || IsQuestion(turn.Sentence) && FreshTurn.OtherFamilies(turn).Count == 0;
        return
            fresh.Kind == PlanKind.Answer
            && fresh.Legs.Count == 0
            && aboutOrder
            && SmallTalk.Read(turn.Sentence.Spoken) is null
            ? Results.Answer(turn.Locale, Replies.ConfirmFirst(proposal, turn.Index, turn.Locale))
            : fresh;
    }
}
