using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning;

/// <summary>
/// Understands the last turn of a conversation of which only the words are known: the person's turns are planned one
/// after another, so that each finds the question or the draft that the turns before it left.
/// </summary>
public sealed class DialogueReplay(IPlanner planner)
{
    private const string DraftId = "draft";

    /// <summary>What the last turn is, with the legs as they stand after it.</summary>
    /// <param name="request">The request; its conversation gives the earlier turns and nothing else.</param>
    /// <param name="cancellationToken">Stops between turns.</param>
    public async ValueTask<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var turns = request.Conversation.Turns.Where(turn => turn.Role == "user").Select(turn => turn.Text).ToList();
        if (!string.IsNullOrWhiteSpace(request.Utterance))
        {
            turns.Add(request.Utterance);
        }
        var state = ConversationContext.Empty;
        IReadOnlyList<Leg> legs = [];
        PlanResult? last = null;
        foreach (var text in turns)
        {
            last = await planner.PlanAsync(request with { Utterance = text, Conversation = state }, cancellationToken);
            legs =
                last.Kind is PlanKind.Plan or PlanKind.Question or PlanKind.Change && last.Legs.Count > 0
                    ? last.Legs
                    : legs;
            state = After(state, last, legs);
        }
        last ??= await planner.PlanAsync(request with { Conversation = state }, cancellationToken);
        return last.Legs.Count == 0 && last.Decision != Decision.Decline && last.Kind != PlanKind.Cancel
            ? last with
            {
                Legs = legs,
            }
            : last;
    }

    private static ConversationContext After(ConversationContext before, PlanResult result, IReadOnlyList<Leg> legs) =>
        result switch
        {
            { Kind: PlanKind.Question, Question: { } question } => before with
            {
                Question = new OpenQuestion(question, result.Legs),
                Proposal = null,
            },
            { Kind: PlanKind.Plan or PlanKind.Change } => new ConversationContext([], Proposal: Draft(legs)),
            { Kind: PlanKind.Decision, Decision: Decision.Decline } => new ConversationContext(
                [],
                Running: [new RunningTask(DraftId, "declined", legs, "")]
            ),
            { Kind: PlanKind.Decision } => new ConversationContext([], Proposal: Draft(legs)),
            _ => before,
        };

    private static OpenProposal Draft(IReadOnlyList<Leg> legs) => new(DraftId, "", legs, Money.Zero());
}
